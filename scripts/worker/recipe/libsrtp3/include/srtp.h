/*
 * The part of libsrtp 3's interface that the mediasoup worker calls, on libsrtp 2.5.
 *
 * libsrtp 3 makes the policy opaque and gives protect and unprotect separate input and output
 * with size_t lengths; libsrtp 2 has an open policy struct and works in place with an int. The
 * functions here are C++ overloads of the C ones, so that the linker's names stay libsrtp 2's.
 */
#ifndef RAPPORT_SRTP3_ON_SRTP2_H
#define RAPPORT_SRTP3_ON_SRTP2_H

/* Both versions name a type srtp_policy_t; libsrtp 2's gives way. */
#define srtp_policy_t srtp2_policy_t
#include <srtp2/srtp.h>
#undef srtp_policy_t

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>

/* Two codes of libsrtp 3 that libsrtp 2 lacks, with the values they have there. */
constexpr srtp_err_status_t srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
constexpr srtp_err_status_t srtp_err_status_cryptex_err = static_cast<srtp_err_status_t>(29);

/* SRTCP's trailer also carries the packet index and the E flag. */
constexpr size_t RAPPORT_SRTCP_MAX_TRAILER_LEN = SRTP_MAX_TRAILER_LEN + 4;

struct rapport_srtp_policy
{
  srtp2_policy_t v2{};
  srtp_profile_t profile{ srtp_profile_reserved };
  /* libsrtp 2 wants key and salt in one piece. */
  unsigned char key[SRTP_MAX_KEY_LEN]{};
};

using srtp_policy_t = rapport_srtp_policy*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{
  *policy = new (std::nothrow) rapport_srtp_policy();

  return *policy == nullptr ? srtp_err_status_alloc_fail : srtp_err_status_ok;
}

inline void srtp_policy_destroy(srtp_policy_t policy)
{
  if (policy == nullptr)
  {
    return;
  }

  /* Through a volatile pointer, so that wiping the key is not optimised away. */
  volatile unsigned char* key = policy->key;

  for (size_t i = 0; i < sizeof(policy->key); ++i)
  {
    key[i] = 0;
  }

  delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{
  policy->v2.ssrc = ssrc;

  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
  const auto err = srtp_crypto_policy_set_from_profile_for_rtp(&policy->v2.rtp, profile);

  if (err != srtp_err_status_ok)
  {
    return err;
  }

  policy->profile = profile;

  return srtp_crypto_policy_set_from_profile_for_rtcp(&policy->v2.rtcp, profile);
}

inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t policy,
  const uint8_t* key,
  size_t key_len,
  const uint8_t* salt,
  size_t salt_len,
  const uint8_t* mki,
  size_t mki_len)
{
  const bool fits = key_len <= sizeof(policy->key) && salt_len <= sizeof(policy->key) - key_len;
  const bool matches = key_len == srtp_profile_get_master_key_length(policy->profile) &&
                       salt_len == srtp_profile_get_master_salt_length(policy->profile);

  /* The worker uses one key without an identifier; anything else would be silently lost here. */
  if (!fits || !matches || mki != nullptr || mki_len != 0 || policy->v2.key != nullptr)
  {
    return srtp_err_status_bad_param;
  }

  std::memcpy(policy->key, key, key_len);
  std::memcpy(policy->key + key_len, salt, salt_len);
  policy->v2.key = policy->key;

  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allow)
{
  policy->v2.allow_repeat_tx = allow ? 1 : 0;

  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, size_t size)
{
  policy->v2.window_size = static_cast<unsigned long>(size);

  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t policy)
{
  return srtp_create(session, static_cast<const srtp2_policy_t*>(&policy->v2));
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
  return srtp_remove_stream(session, ssrc);
}

/* Copies to the output, lets libsrtp 2 work on it there, and hands back the new length. */
template<typename InPlaceCall>
inline srtp_err_status_t rapport_srtp_in_place(
  const uint8_t* in, size_t in_len, uint8_t* out, size_t* out_len, size_t trailer, InPlaceCall call)
{
  /* libsrtp 2 takes the length as an int and writes its trailer without knowing the room left. */
  if (in_len > INT32_MAX || in_len > *out_len || *out_len - in_len < trailer)
  {
    return srtp_err_status_buffer_small;
  }

  if (in != out)
  {
    std::memmove(out, in, in_len);
  }

  int len = static_cast<int>(in_len);
  const srtp_err_status_t err = call(out, &len);

  if (err == srtp_err_status_ok)
  {
    *out_len = static_cast<size_t>(len);
  }

  return err;
}

inline srtp_err_status_t srtp_protect(
  srtp_t ctx, const uint8_t* rtp, size_t rtp_len, uint8_t* srtp, size_t* srtp_len, size_t /*mki*/)
{
  return rapport_srtp_in_place(
    rtp, rtp_len, srtp, srtp_len, SRTP_MAX_TRAILER_LEN,
    [ctx](uint8_t* data, int* len) { return srtp_protect(ctx, data, len); });
}

inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t ctx, const uint8_t* rtcp, size_t rtcp_len, uint8_t* srtcp, size_t* srtcp_len, size_t /*mki*/)
{
  return rapport_srtp_in_place(
    rtcp, rtcp_len, srtcp, srtcp_len, RAPPORT_SRTCP_MAX_TRAILER_LEN,
    [ctx](uint8_t* data, int* len) { return srtp_protect_rtcp(ctx, data, len); });
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t ctx, const uint8_t* srtp, size_t srtp_len, uint8_t* rtp, size_t* rtp_len)
{
  return rapport_srtp_in_place(
    srtp, srtp_len, rtp, rtp_len, 0,
    [ctx](uint8_t* data, int* len) { return srtp_unprotect(ctx, data, len); });
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t ctx, const uint8_t* srtcp, size_t srtcp_len, uint8_t* rtcp, size_t* rtcp_len)
{
  return rapport_srtp_in_place(
    srtcp, srtcp_len, rtcp, rtcp_len, 0,
    [ctx](uint8_t* data, int* len) { return srtp_unprotect_rtcp(ctx, data, len); });
}

#endif
