// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json.h"
#include "decode/json_names.h"

#include <algorithm>

namespace attest::decode {
namespace {

// An escape is always longer than what it stands for, so a raw name of the same length is equal
// only byte for byte and without escapes.
bool isNamed(const Node& node, std::string_view text, std::string_view name)
{
    if (!node.keyHasEscapes && node.key.length != name.size()) {
        return false;
    }
    const std::string_view raw = text.substr(node.key.offset, node.key.length);
    return node.keyHasEscapes ? unescapedJson(raw) == name
                              : raw.empty() || (raw.front() == name.front() && raw == name);
}

// The node after this one in document order within the subtree of root; kNoNode at its end.
NodeId nextInOrder(const Tree& tree, NodeId id, NodeId root)
{
    if (tree.at(id).firstChild != kNoNode) {
        return tree.at(id).firstChild;
    }
    while (id != root && tree.at(id).next == kNoNode) {
        id = tree.at(id).parent;
    }
    return id == root ? kNoNode : tree.at(id).next;
}

} // namespace

std::vector<NodeId> duplicateNames(const Tree& tree, NodeId root, const Buffers& buffers)
{
    std::vector<NodeId> all;
    for (NodeId id = root; id != kNoNode; id = nextInOrder(tree, id, root)) {
        if (tree.at(id).kind == NodeKind::Object) {
            const std::vector<NodeId> repeated = repeatedMembers(tree, id, buffers);
            all.insert(all.end(), repeated.begin(), repeated.end());
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

NodeId member(const Tree& tree, NodeId object, std::string_view name, const Buffers& buffers)
{
    if (object >= tree.size() || tree.at(object).kind != NodeKind::Object) {
        return kNoNode;
    }
    const std::string_view text = buffers.text(buffers.whole(tree.at(object).span.buffer));
    NodeId id = tree.at(object).firstChild;
    while (id != kNoNode && !isNamed(tree.at(id), text, name)) {
        id = tree.at(id).next;
    }
    return id;
}

std::optional<std::string> textOf(const Tree& tree, NodeId node, const Buffers& buffers)
{
    if (node >= tree.size() || tree.at(node).kind != NodeKind::String) {
        return {};
    }
    const std::string_view raw = buffers.text(tree.at(node).value);
    return tree.at(node).valueHasEscapes ? unescapedJson(raw) : std::string(raw);
}

std::optional<std::string> memberText(
    const Tree& tree, NodeId object, std::string_view name, const Buffers& buffers)
{
    return textOf(tree, member(tree, object, name, buffers), buffers);
}

Result<JsonText> readJsonText(std::string name, Bytes text, const JsonOptions& options)
{
    JsonText json;
    const BufferId id = json.buffers.add(Buffer(std::move(name), std::move(text)));
    const auto root = readJson(json.tree, kNoNode, json.buffers, json.buffers.whole(id), options);
    if (!root) {
        return root.problem();
    }
    return json;
}

} // namespace attest::decode
