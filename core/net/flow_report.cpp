// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/flow_report.h"

#include <algorithm>

namespace attest::net {
namespace {

Time now()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(since);
    return {seconds.count(),
        static_cast<std::int32_t>(std::chrono::nanoseconds(since - seconds).count())};
}

Flow::State stateOf(const IssueId& id)
{
    if (id == issue::kCancelled) {
        return Flow::State::Cancelled;
    }
    const bool refused = id == issue::kBadUrl || id == issue::kNotAllowed
        || id == issue::kForbiddenAddress || id == issue::kDeclined;
    return refused ? Flow::State::Refused : Flow::State::Failed;
}

} // namespace

Result<HttpReply> FlowReport::around(
    const HttpRequest& request, const Send& send, const Place* place)
{
    if (!m_sink) {
        return send();
    }
    Flow flow = flowOf(request, ++m_number, now());
    flow.place = place == nullptr ? std::nullopt : std::optional(*place);
    m_sink(flow);
    const auto started = std::chrono::steady_clock::now();
    auto result = send();
    flow.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - started);
    if (result) {
        flow.state = Flow::State::Answered;
        flow.status = result->status;
        flow.receivedBytes = std::max(result->bodyBytes, result->body.size());
        flow.address = result->address;
    } else {
        flow.state = stateOf(result.problem().id);
        flow.problem = result.problem();
    }
    m_sink(flow);
    return result;
}

} // namespace attest::net
