// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/notes.h"

#include "trust/chain_issues.h"

#include <algorithm>

namespace attest::trust {

bool Room::takes(Severity severity)
{
    std::size_t& room
        = severity == Severity::Failure || severity == Severity::Missing ? m_failures : m_remarks;
    if (room > 0) {
        --room;
        return true;
    }
    ++m_count;
    m_worst = std::max(m_worst, severity);
    return false;
}

std::optional<Finding> Room::leftOut(const decode::Certificate& about) const
{
    if (m_count == 0) {
        return std::nullopt;
    }
    return Finding{issue::kMoreFindings, m_worst,
        {{"subject", nameParam(about.subject)}, {"count", m_count}}, {about.subject.span}};
}

void Notes::add(IssueId id, Span span, Params more, Severity severity)
{
    if (!m_room.takes(severity)) {
        return;
    }
    Params params;
    params.reserve(more.size() + 1);
    params.push_back({"subject", nameParam(m_certificate.subject)});
    for (Param& param : more) {
        if (auto* text = std::get_if<std::string>(&param.value)) {
            *text = bounded(std::move(*text), kMostTextBytes);
        }
        params.push_back(std::move(param));
    }
    m_all.push_back({id, severity, std::move(params), {span}});
}

std::vector<Finding> Notes::take()
{
    if (auto more = m_room.leftOut(m_certificate)) {
        m_all.push_back(std::move(*more));
    }
    return std::move(m_all);
}

} // namespace attest::trust
