// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/member_index.h"

#include "decode/json.h"

#include <limits>

namespace attest::decode {
namespace {

// Short names that differ do so in their length or their ends, mostly.
std::size_t slotOf(std::string_view name)
{
    if (name.empty()) {
        return 0;
    }
    const auto at
        = [name](std::size_t i) { return std::size_t{static_cast<unsigned char>(name[i])}; };
    return name.size() + 5 * at(0) + 17 * at(name.size() / 2) + 3 * at(name.size() - 1);
}

} // namespace

MemberIndex::MemberIndex(const Tree& tree, NodeId object, const Buffers& buffers) : m_object(object)
{
    if (object >= tree.size() || tree.at(object).kind != NodeKind::Object) {
        return;
    }
    std::size_t count = 0;
    for (NodeId id = tree.at(object).firstChild; id != kNoNode; id = tree.at(id).next) {
        if (++count > kMostMembers || !add(id, tree, buffers)) {
            return;
        }
    }
    m_indexed = true;
}

bool MemberIndex::add(NodeId member, const Tree& tree, const Buffers& buffers)
{
    const NodeId distance = member - m_object;
    if (tree.at(member).keyHasEscapes || distance > std::numeric_limits<std::uint8_t>::max()) {
        return false;
    }
    std::size_t slot = slotOf(buffers.text(tree.at(member).key)) % kSlots;
    while (m_distance[slot] != 0) {
        slot = (slot + 1) % kSlots;
    }
    m_distance[slot] = static_cast<std::uint8_t>(distance);
    return true;
}

NodeId MemberIndex::find(std::string_view name, const Tree& tree, const Buffers& buffers) const
{
    if (!m_indexed) {
        return member(tree, m_object, name, buffers);
    }
    for (std::size_t slot = slotOf(name) % kSlots; m_distance[slot] != 0;
         slot = (slot + 1) % kSlots) {
        const NodeId id = m_object + m_distance[slot];
        if (buffers.text(tree.at(id).key) == name) {
            return id;
        }
    }
    return kNoNode;
}

} // namespace attest::decode
