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

// Whether two of a few raw names are equal; escapes have to be looked at properly.
bool surelyUnique(const Tree& tree, NodeId object, const Buffers& buffers)
{
    std::array<std::string_view, kFewMembers> seen;
    std::size_t count = 0;
    for (NodeId id = tree.at(object).firstChild; id != kNoNode; id = tree.at(id).next) {
        const std::string_view name = buffers.text(tree.at(id).key);
        const auto* end = seen.begin() + count;
        if (count == kFewMembers || tree.at(id).keyHasEscapes
            || std::find(seen.cbegin(), end, name) != end) {
            return false;
        }
        seen[count++] = name;
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
