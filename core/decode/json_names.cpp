// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json_names.h"

#include "decode/json.h"

#include <algorithm>
#include <array>
#include <deque>

namespace attest::decode {
namespace {

constexpr std::size_t kFewMembers = 32;

struct Named {
    std::string_view name;
    NodeId node;
    friend auto operator<=>(const Named&, const Named&) = default;
};

// The names of an object's members with escapes undone. Texts made for that live in the deque,
// which does not move them.
std::vector<Named> namesOf(
    const Tree& tree, NodeId object, const Buffers& buffers, std::deque<std::string>& made)
{
    std::vector<Named> names;
    for (NodeId id = tree.at(object).firstChild; id != kNoNode; id = tree.at(id).next) {
        std::string_view name = buffers.text(tree.at(id).key);
        if (tree.at(id).keyHasEscapes) {
            name = made.emplace_back(unescapedJson(name));
        }
        names.push_back({name, id});
    }
    return names;
}

// Equal for equal names, and different for nearly all others: the length and three letters from either end.
std::uint64_t markOf(std::string_view name)
{
    std::uint64_t mark = name.size() << 48U;
    for (std::size_t i = 0; i < std::min<std::size_t>(name.size(), 3); ++i) {
        mark ^= std::uint64_t{static_cast<unsigned char>(name[i])} << (8U * i);
        mark ^= std::uint64_t{static_cast<unsigned char>(name[name.size() - 1 - i])}
            << (24U + 8U * i);
    }
    return mark;
}

// Whether a few raw names differ by their marks alone. Others, and those with escapes, have to be looked
// at properly.
bool surelyUnique(const Tree& tree, NodeId object, const Buffers& buffers)
{
    std::array<std::uint64_t, kFewMembers> seen;
    std::size_t count = 0;
    for (NodeId id = tree.at(object).firstChild; id != kNoNode; id = tree.at(id).next) {
        if (count == kFewMembers || tree.at(id).keyHasEscapes) {
            return false;
        }
        const std::uint64_t mark = markOf(buffers.text(tree.at(id).key));
        bool same = false; // without a way out of the loop it is a few vector instructions
        for (std::size_t i = 0; i < count; ++i) {
            same |= seen[i] == mark;
        }
        if (same) {
            return false;
        }
        seen[count++] = mark;
    }
    return true;
}

} // namespace

std::vector<NodeId> repeatedMembers(const Tree& tree, NodeId object, const Buffers& buffers)
{
    if (surelyUnique(tree, object, buffers)) {
        return {};
    }
    std::deque<std::string> made;
    std::vector<Named> names = namesOf(tree, object, buffers, made);
    std::sort(names.begin(), names.end());
    std::vector<NodeId> repeated;
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (names[i].name == names[i - 1].name) {
            repeated.push_back(names[i].node);
        }
    }
    std::sort(repeated.begin(), repeated.end());
    return repeated;
}

} // namespace attest::decode
