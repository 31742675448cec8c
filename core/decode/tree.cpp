// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/tree.h"

#include <algorithm>

namespace attest::decode {

NodeId Tree::add(NodeId parent, Node node)
{
    const auto id = static_cast<NodeId>(m_nodes.size());
    node.parent = parent;
    node.firstChild = node.lastChild = node.next = kNoNode;
    node.index = 0;
    m_nodes.push_back(node);
    if (parent != kNoNode) {
        Node& above = m_nodes[parent];
        if (above.lastChild == kNoNode) {
            above.firstChild = id;
        } else {
            m_nodes[id].index = m_nodes[above.lastChild].index + 1;
            m_nodes[above.lastChild].next = id;
        }
        above.lastChild = id;
    }
    return id;
}

NodeId Tree::graft(NodeId parent, const Tree& other, BufferId buffer)
{
    const auto first = static_cast<NodeId>(m_nodes.size());
    m_nodes.reserve(m_nodes.size() + other.m_nodes.size());
    const auto moved = [first](NodeId id) { return id == kNoNode ? kNoNode : id + first; };
    for (const Node& original : other.m_nodes) {
        const bool top = original.parent == kNoNode;
        if (top) {
            add(parent, original);
        } else {
            m_nodes.push_back(original);
        }
        Node& node = m_nodes.back();
        node.key.buffer = node.span.buffer = node.value.buffer = buffer;
        node.firstChild = moved(original.firstChild);
        node.lastChild = moved(original.lastChild);
        if (!top) {
            node.parent = moved(original.parent);
            node.next = moved(original.next);
        }
    }
    return first;
}

namespace {

std::string_view plainName(const Node& node, const Buffers& buffers)
{
    if (node.label != nullptr) {
        return node.label;
    }
    return node.key.length > 0 ? buffers.text(node.key) : std::string_view();
}

// An empty member name is a name too: it stands between quotes, so its span does not start at 0.
bool hasKey(const Node& node)
{
    return node.key.length > 0 || node.key.offset > 0;
}

} // namespace

NodeId Tree::child(NodeId parent, std::string_view name, const Buffers& buffers) const
{
    if (parent >= m_nodes.size()) {
        return kNoNode;
    }
    for (NodeId id = m_nodes[parent].firstChild; id != kNoNode; id = m_nodes[id].next) {
        const Node& node = m_nodes[id];
        if ((node.label != nullptr || hasKey(node)) && plainName(node, buffers) == name) {
            return id;
        }
    }
    return kNoNode;
}

std::string Tree::name(NodeId id, const Buffers& buffers) const
{
    const Node& node = m_nodes[id];
    if (node.label != nullptr || hasKey(node) || node.parent == kNoNode) {
        return std::string(plainName(node, buffers));
    }
    return '[' + std::to_string(node.index) + ']';
}

std::string Tree::path(NodeId id, const Buffers& buffers) const
{
    std::vector<std::string> names;
    for (NodeId at = id; at != kNoNode; at = m_nodes[at].parent) {
        names.push_back(name(at, buffers));
    }
    std::string out;
    for (auto one = names.rbegin(); one != names.rend(); ++one) {
        out += out.empty() || one->empty() ? "" : "/";
        out += *one;
    }
    return out;
}

// Nodes come after their parents, so of equal spans the last is the deepest.
NodeId Tree::deepestAt(const Span& span) const
{
    NodeId best = kNoNode;
    for (NodeId id = 0; id < m_nodes.size(); ++id) {
        const Span& candidate = m_nodes[id].span;
        if (candidate.contains(span)
            && (best == kNoNode || candidate.length <= m_nodes[best].span.length)) {
            best = id;
        }
    }
    return best;
}

} // namespace attest::decode
