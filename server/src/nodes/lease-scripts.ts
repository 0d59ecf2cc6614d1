/*
 * What Redis does as one step. A lease is `<token> <node>` under the room's key, and goes by itself
 * when it is not renewed.
 */

/**
 * Notes that Redis has begun, where it has forgotten everything: for a while no free room is given
 * away, as nodes that have rooms may not have said so yet.
 * KEYS: whether it has begun, whether it has begun just now. ARGV: how long that is (ms).
 */
export const BEGIN = `
if redis.call('SETNX', KEYS[1], 1) == 1 then
  redis.call('SET', KEYS[2], 1, 'PX', ARGV[1])
end
return 0
`;

/**
 * A node asks for a room. One that nobody has is given to whichever node is to have it, and one that
 * the asking node has, or that was kept for it, to that node, with a new token. Gives `[token,
 * node]` of whoever has the room now.
 * KEYS: the lease, the counter of tokens. ARGV: who asks, who is to have it, how long (ms).
 */
export const TAKE = `
local held = redis.call('GET', KEYS[1])
local node = ARGV[2]
if held then
  local token
  token, node = held:match('^(%d+) (.+)$')
  if node ~= ARGV[1] then
    return {token, node}
  end
elseif redis.call('EXISTS', KEYS[3]) == 0 or redis.call('EXISTS', KEYS[4]) == 1 then
  return false
end
local token = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], token .. ' ' .. node, 'PX', ARGV[3])
return {tostring(token), node}
`;

/**
 * Renews leases; one that is gone, as after a start of Redis, is put back. Gives 1 for each that
 * still holds, and 0 for each that another has.
 * KEYS: the leases. ARGV: how long they hold (ms), then what each is to be.
 */
export const RENEW = `
local holds = {}
for i, key in ipairs(KEYS) do
  local held = redis.call('GET', key)
  if held == false or held == ARGV[i + 1] then
    redis.call('SET', key, ARGV[i + 1], 'PX', ARGV[1])
    holds[i] = 1
  else
    holds[i] = 0
  end
end
return holds
`;

/** Gives a lease back, if it is still the one that was taken. KEYS: the lease. ARGV: what it is. */
export const RELEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
return 0
`;
