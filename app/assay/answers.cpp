// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include "base/ascii.h"
#include "decode/json.h"

#include <algorithm>

namespace attest::app {

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

verify::Reply fromFile(const FileData& file)
{
    return {verify::ReplyStatus::Ok, 0, file.bytes, file.path};
}

} // namespace

std::optional<Problem> FileAnswers::addArm(const FileData& file)
{
    const auto json = decode::readJsonText(file.path, file.bytes);
    if (!json) {
        return json.problem();
    }
    const auto before = m_arm.size();
    for (const auto object : objectsIn(json->tree, json->buffers)) {
        const auto id = decode::memberText(json->tree, object, "id", json->buffers);
        if (id) {
            m_arm.push_back({lowered(*id),
                copyBytes(json->buffers.bytes(json->tree.at(object).span)), file.path});
        }
    }
    if (m_arm.size() == before) {
        m_withoutId.push_back(file.path);
    }
    return std::nullopt;
}

std::vector<std::string> FileAnswers::unasked() const
{
    std::vector<std::string> ids;
    for (const auto& object : m_arm) {
        if (!object.asked) {
            ids.push_back(object.id);
        }
    }
    return ids;
}

verify::Reply FileAnswers::replyTo(const verify::ArmRequest& request)
{
    const auto id = lowered(request.id);
    const auto found = std::find_if(
        m_arm.begin(), m_arm.end(), [&](const ArmObject& object) { return object.id == id; });
    if (found == m_arm.end()) {
        return {};
    }
    found->asked = true;
    return {verify::ReplyStatus::Ok, 0, found->body, found->source};
}

verify::Reply FileAnswers::answer(const verify::Request& request)
{
    verify::Reply reply;
    if (const auto* arm = std::get_if<verify::ArmRequest>(&request)) {
        reply = replyTo(*arm);
    } else if (std::holds_alternative<verify::DiscoveryRequest>(request) && m_discovery) {
        reply = fromFile(*m_discovery);
    } else if (std::holds_alternative<verify::JwksRequest>(request) && m_jwks) {
        reply = fromFile(*m_jwks);
    }
    const auto key = verify::requestKey(request);
    const bool known = std::any_of(m_unanswered.begin(), m_unanswered.end(),
        [&](const verify::Request& other) { return verify::requestKey(other) == key; });
    if (reply.status != verify::ReplyStatus::Ok && !known) {
        m_unanswered.push_back(request);
    }
    return reply;
}

} // namespace attest::app
