// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/tree.h"

#include <algorithm>

namespace attest::decode {

NodeId Tree::add(NodeId parent, const Node& node)
{
    Node& added = m_nodes.emplace_back(node);
    added.firstChild = added.lastChild = added.next = kNoNode;
    added.index = 0;
    return place(parent, static_cast<NodeId>(m_nodes.size() - 1));
}

NodeId Tree::add(NodeId parent)
{
    m_nodes.emplace_back();
    return place(parent, static_cast<NodeId>(m_nodes.size() - 1));
}

// Makes a node the parent's last child.
NodeId Tree::place(NodeId parent, NodeId id)
{
    Node& added = m_nodes[id];
    added.parent = parent;
    if (parent != kNoNode) {
        Node& above = m_nodes[parent];
        if (above.lastChild == kNoNode) {
            above.firstChild = id;
        } else {
            Node& before = m_nodes[above.lastChild];
            added.index = before.index + 1;
            before.next = id;
        }
        above.lastChild = id;
    }
    return id;
}

NodeId Tree::graft(NodeId parent, const Tree& other, BufferId buffer)
{
    const auto first = static_cast<NodeId>(m_nodes.size());
    const auto moved = [first](NodeId id) { return id == kNoNode ? kNoNode : id + first; };
    m_nodes.insert(m_nodes.end(), other.m_nodes.begin(), other.m_nodes.end());
    for (NodeId id = first; id < m_nodes.size(); ++id) {
        Node& node = m_nodes[id];
        node.key.buffer = node.span.buffer = node.value.buffer = buffer;
        node.firstChild = moved(node.firstChild);
        node.lastChild = moved(node.lastChild);
        node.next = moved(node.next);
        if (node.parent == kNoNode) {
            place(parent, id);
        } else {
            node.parent += first;
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
