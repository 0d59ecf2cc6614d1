/*
 * Debian 12 has no package of ankerl::unordered_dense. It follows the standard library's
 * unordered containers in all that the worker uses, so those stand in for it.
 */
#ifndef RAPPORT_UNORDERED_DENSE_H
#define RAPPORT_UNORDERED_DENSE_H

#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace ankerl::unordered_dense
{
template<typename Key>
using hash = std::hash<Key>;

template<typename Key, typename Value, typename Hash = std::hash<Key>, typename Equal = std::equal_to<Key>>
using map = std::unordered_map<Key, Value, Hash, Equal>;

template<typename Key, typename Hash = std::hash<Key>, typename Equal = std::equal_to<Key>>
using set = std::unordered_set<Key, Hash, Equal>;
} // namespace ankerl::unordered_dense

#endif
