// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/arm_objects.h"

#include "base/ascii.h"
#include "decode/json.h"

namespace attest::session {

namespace {

using decode::kNoNode;
using decode::NodeId;
using decode::NodeKind;

/// The objects that an answer of ARM holds.
std::vector<NodeId> objectsIn(const decode::Tree& tree, const Buffers& buffers)
{
    const auto value = decode::member(tree, 0, "value", buffers);
    const NodeId list = tree.at(0).kind == NodeKind::Array ? 0
        : value != kNoNode && tree.at(value).kind == NodeKind::Array
            && decode::member(tree, 0, "id", buffers) == kNoNode
        ? value
        : kNoNode;
    if (list == kNoNode) {
        return {0};
    }
    std::vector<NodeId> objects;
    for (auto node = tree.at(list).firstChild; node != kNoNode; node = tree.at(node).next) {
        objects.push_back(node);
    }
    return objects;
}

} // namespace

Result<std::vector<ArmObject>> readArmObjects(std::string name, Bytes text)
{
    const auto json = decode::readJsonText(name, std::move(text));
    if (!json) {
        return json.problem();
    }
    std::vector<ArmObject> objects;
    for (const auto object : objectsIn(json->tree, json->buffers)) {
        if (const auto id = decode::memberText(json->tree, object, "id", json->buffers)) {
            objects.push_back(
                {lowered(*id), copyBytes(json->buffers.bytes(json->tree.at(object).span)), name});
        }
    }
    return objects;
}

} // namespace attest::session
