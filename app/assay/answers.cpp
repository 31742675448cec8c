// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::app {

namespace {

verify::Reply fromFile(const FileData& file)
{
    return {verify::ReplyStatus::Ok, 0, file.bytes, file.path};
}

} // namespace

std::optional<Problem> FileAnswers::addArm(const FileData& file)
{
    auto objects = session::readArmObjects(file.path, file.bytes);
    if (!objects) {
        return objects.problem();
    }
    if (objects->empty()) {
        m_withoutId.push_back(file.path);
    }
    for (auto& object : *objects) {
        m_arm.push_back({std::move(object), false});
    }
    return std::nullopt;
}

std::vector<std::string> FileAnswers::unasked() const
{
    std::vector<std::string> ids;
    for (const auto& [object, asked] : m_arm) {
        if (!asked) {
            ids.push_back(object.id);
        }
    }
    return ids;
}

verify::Reply FileAnswers::replyTo(const verify::ArmRequest& request)
{
    const auto id = lowered(request.id);
    const auto found = std::find_if(
        m_arm.begin(), m_arm.end(), [&](const Offered& each) { return each.object.id == id; });
    if (found == m_arm.end()) {
        return {};
    }
    found->asked = true;
    return {verify::ReplyStatus::Ok, 0, found->object.body, found->object.source};
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
