// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_requests.h"

#include <algorithm>

namespace attest::session {

bool answerOpenRequests(casefile::Case& c, Open open, const verify::Answerer& offer)
{
    auto appraisal = casefile::appraisalOf(c);
    if (!appraisal) {
        return false;
    }
    bool used = false;
    trust::Workbench bench;
    const auto recorded = casefile::recordedAnswers(c);
    verify::runToEnd(*appraisal, bench, [&](const verify::Request& request) {
        auto reply = recorded(request);
        const bool asks = open == Open::NotOk ? reply.status != verify::ReplyStatus::Ok
                                              : reply.status == verify::ReplyStatus::Unavailable;
        if (asks) {
            reply = offer(request);
            used = used || reply.status == verify::ReplyStatus::Ok;
        }
        return reply;
    });
    auto answered = casefile::capture(*appraisal).exchanges;
    std::erase_if(answered, [](const verify::Exchange& each) {
        return each.reply.status == verify::ReplyStatus::Unavailable;
    });
    // What this run did not ask for may be asked for again when something else is changed.
    for (auto& kept : c.exchanges) {
        const auto key = verify::requestKey(kept.request);
        if (std::ranges::none_of(answered,
                [&](const auto& each) { return verify::requestKey(each.request) == key; })) {
            answered.push_back(std::move(kept));
        }
    }
    c.exchanges = std::move(answered);
    return used;
}

} // namespace attest::session
