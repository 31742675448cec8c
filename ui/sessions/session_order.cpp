// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_order.h"

#include "sessions/session_words.h"

#include <algorithm>

namespace attest::ui {
namespace {

using telemetry::AttestationSession;
using telemetry::Role;
using telemetry::SessionOutcome;

bool isOfAgent(Role role)
{
    return role == Role::AgentLogin || role == Role::AgentConnected || role == Role::AgentFailure;
}

QString nameOf(const AttestationSession& session, const SessionOrder& order)
{
    const auto source = serverSourceOf(session, *order.events);
    const auto found = source ? order.names.find(*source) : order.names.end();
    return found == order.names.end() ? QString() : found->second;
}

std::strong_ordering byText(const QString& a, const QString& b)
{
    return a.compare(b) <=> 0;
}

bool isIn(const std::string& hay, const QString& needle)
{
    return !hay.empty()
        && QString::fromUtf8(hay.data(), static_cast<qsizetype>(hay.size()))
               .contains(needle, Qt::CaseInsensitive);
}

} // namespace

SessionKind kindOf(const AttestationSession& session)
{
    switch (session.outcome) {
    case SessionOutcome::Failed:
        return SessionKind::Failed;
    case SessionOutcome::Stuck:
        return SessionKind::Stuck;
    case SessionOutcome::Succeeded:
        return session.slow ? SessionKind::Slow : SessionKind::Ok;
    case SessionOutcome::Open:
        break;
    }
    return SessionKind::Open;
}

std::optional<std::uint32_t> serverSourceOf(
    const AttestationSession& session, const telemetry::EventCatalogue& events)
{
    if (session.lines.empty()) {
        return std::nullopt;
    }
    const auto found = std::ranges::find_if(session.lines, [&](const telemetry::SessionLine& line) {
        const auto* rule = events.at(line.event);
        return rule != nullptr && !isOfAgent(rule->role);
    });
    return found == session.lines.end() ? session.lines.front().source : found->source;
}

bool SessionOrder::holds(const AttestationSession& session) const
{
    if (!filter.kinds.empty() && !filter.kinds.contains(kindOf(session))) {
        return false;
    }
    if (filter.text.isEmpty()) {
        return true;
    }
    const auto has = [this](const std::string& text) { return isIn(text, filter.text); };
    return has(session.id) || has(session.machine) || has(session.cluster) || has(session.spiffeId)
        || has(session.error) || has(session.issue) || std::ranges::any_of(session.methods, has)
        || std::ranges::any_of(session.attributes,
            [&](const policy::Attribute& each) { return std::ranges::any_of(each.values, has); })
        || nameOf(session, *this).contains(filter.text, Qt::CaseInsensitive)
        || SessionWords::cause(session).contains(filter.text, Qt::CaseInsensitive);
}

std::strong_ordering SessionOrder::compare(
    const AttestationSession& a, const AttestationSession& b) const
{
    switch (column) {
    case Method:
        return a.methods <=> b.methods;
    case Server:
        return byText(nameOf(a, *this), nameOf(b, *this));
    case Steps:
        return kindOf(b) <=> kindOf(a);
    case What:
        return std::pair(a.issue, a.error) <=> std::pair(b.issue, b.error);
    case Took:
        return a.took() <=> b.took();
    default:
        return a.started <=> b.started;
    }
}

OrderedSessions ordered(AllSessions all, std::uint64_t dropped, const SessionOrder& order)
{
    OrderedSessions made{std::move(all), dropped, {}, order.descending, {}};
    const auto& each = *made.all;
    for (std::size_t i = 0; i < each.size(); ++i) {
        ++made.counts[static_cast<std::size_t>(kindOf(*each[i]))];
        if (order.holds(*each[i])) {
            made.shown.push_back(dropped + i);
        }
    }
    std::ranges::stable_sort(made.shown, [&](SessionSerial a, SessionSerial b) {
        return order.compare(*each[a - dropped], *each[b - dropped]) < 0;
    });
    return made;
}

} // namespace attest::ui
