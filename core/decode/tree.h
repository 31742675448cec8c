// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attest::decode {

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = 0xFFFFFFFF;

enum class NodeKind : std::uint8_t {
    Group, ///< made up to hold others; its span covers them
    // JSON
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
    // ASN.1
    Sequence,
    Set,
    Integer,
    Boolean,
    Oid,
    BitString,
    OctetString,
    Text,
    Time,
    Asn1Null,
    Tagged,
    Certificate, ///< a whole certificate; its own tree is that of decode::Certificate
    // JOSE and text
    Segment,
    Claim,
};

/// One decoded value. Plain data, so that a tree is one allocation and cheap to copy.
struct Node {
    const char* label
        = nullptr; ///< static field name ("signerInfos"); null for a JSON member or element
    Span key;      ///< JSON member name between its quotes; empty length otherwise
    Span span;     ///< everything the value occupies, tag and length or quotes included
    Span value;    ///< its contents alone
    NodeId parent = kNoNode;
    NodeId firstChild = kNoNode;
    NodeId lastChild = kNoNode;
    NodeId next = kNoNode;
    std::uint32_t index = 0; ///< position among the children of its parent
    NodeKind kind = NodeKind::Group;
    bool keyHasEscapes = false;   ///< JSON: a backslash in the member name
    bool valueHasEscapes = false; ///< JSON: a backslash in the string
};

/// The fields of one piece of evidence, across all of its derived buffers. Node 0, where there is
/// one, is the root. Nodes are only ever added, so ids stay valid.
class Tree {
public:
    explicit Tree(std::size_t expectedNodes = 64) { m_nodes.reserve(expectedNodes); }

    /// Appends a node as the parent's last child; its place in the tree is filled in here.
    NodeId add(NodeId parent, const Node& node);
    /// The same of a plain node, to be filled in where it stands.
    NodeId add(NodeId parent);
    /// Adds all of another tree, made over one buffer alone, below a node, as if it had been read in
    /// that buffer here. The id that its node 0 has now: the others follow in their order.
    NodeId graft(NodeId parent, const Tree& other, BufferId buffer);
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] const Node& at(NodeId id) const { return m_nodes[id]; }
    [[nodiscard]] Node& at(NodeId id) { return m_nodes[id]; }

    /// First child with that static label or JSON member name (raw bytes equal); kNoNode if none.
    [[nodiscard]] NodeId child(NodeId parent, std::string_view name, const Buffers& buffers) const;
    /// "attested/signature/content/timeStamp/createdOn", array elements as [0].
    [[nodiscard]] std::string path(NodeId id, const Buffers& buffers) const;
    [[nodiscard]] std::string name(NodeId id, const Buffers& buffers) const;
    /// The deepest node whose span contains this one; kNoNode if none.
    [[nodiscard]] NodeId deepestAt(const Span& span) const;

private:
    NodeId place(NodeId parent, NodeId id);

    std::vector<Node> m_nodes;
};

/// What a person would read in place of the node's bytes: the string, the number, the OID in dots
/// and its name, the time in RFC 3339, a bit string's names, hexadecimal for the rest. Bounded.
[[nodiscard]] std::string displayValue(const Tree& tree, NodeId id, const Buffers& buffers);

} // namespace attest::decode
