// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/tree.h"

#include <array>

namespace attest::decode {

/// Where the members of one JSON object stand, for an object that is asked for many of them: member()
/// walks from its first each time. Names stand in the buffers and nodes in the tree that it was made over,
/// or in copies of them. An object too large or with escapes in its names is walked all the same.
class MemberIndex {
public:
    MemberIndex() = default; ///< of no object
    MemberIndex(const Tree& tree, NodeId object, const Buffers& buffers);

    /// As member() of the object.
    [[nodiscard]] NodeId find(
        std::string_view name, const Tree& tree, const Buffers& buffers) const;

private:
    static constexpr std::size_t kSlots = 64;
    static constexpr std::size_t kMostMembers = 40; ///< a look-up has to find a free slot soon

    [[nodiscard]] bool add(NodeId member, const Tree& tree, const Buffers& buffers);

    NodeId m_object = kNoNode;
    bool m_indexed = false;
    /// Of each member its distance from the object, at the first free slot from that of its name on.
    std::array<std::uint8_t, kSlots> m_distance{};
};

} // namespace attest::decode
