// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/session.h"

#include "base/bounded_text.h"
#include "telemetry/log/masked.h"
#include "telemetry/log/session_facts.h"

#include <algorithm>
#include <chrono>

namespace attest::telemetry {

namespace {

/// Clocks of machines differ, by hours where their zone is wrong.
constexpr Nanos kClocksDiffer = 86'400'000'000'000;

Time systemTime()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::seconds>(since).count(), 0};
}

bool isOfAgent(Role role)
{
    return role == Role::AgentLogin || role == Role::AgentConnected || role == Role::AgentFailure;
}

bool begins(Role role)
{
    return role == Role::LoginStarted || role == Role::AgentLogin;
}

std::optional<SessionOutcome> decisionOf(Role role)
{
    switch (role) {
    case Role::SessionUp:
    case Role::AgentConnected:
        return SessionOutcome::Succeeded;
    case Role::ServerFailure:
    case Role::AgentFailure:
        return SessionOutcome::Failed;
    default:
        return std::nullopt;
    }
}

/// How much an issue tells. What both sides say of every failure is better than nothing alone.
int weightOf(std::string_view issue)
{
    return issue.empty()                            ? 0
        : issue == issue::kLoginFailed.value        ? 1
        : issue == issue::kProofRejected.value      ? 2
        : issue == issue::kNoPolicyAuthorizes.value ? 3
                                                    : 4;
}

} // namespace

std::string_view outcomeName(SessionOutcome outcome)
{
    constexpr std::string_view kNames[] = {"open", "succeeded", "failed", "stuck"};
    return kNames[static_cast<std::size_t>(outcome)];
}

Nanos AttestationSession::took() const
{
    return ended == kNoTime || started == kNoTime
        ? kNoTime
        : std::max<Nanos>(0, nanosBetween(started, ended));
}

SessionBuilder::SessionBuilder(EventCatalogue events, SessionSettings settings)
    : m_events(std::move(events))
    , m_settings(std::move(settings))
{
    if (!m_settings.clock) {
        m_settings.clock = systemTime;
    }
}

std::string SessionBuilder::keyOf(const LogRecord& record, std::uint32_t source) const
{
    if (!record.trace.empty()) {
        return "trace " + bounded(record.trace, kMostNameBytes);
    }
    if (const auto id = sessionIdIn(record); !id.empty()) {
        return "session " + id;
    }
    return "source " + std::to_string(source) + " "
        + bounded(record.envelope.host + record.envelope.unit, kMostNameBytes) + " "
        + std::string(componentName(record.component));
}

// Two attestors of one login may be rejected in the same words. Where no beginning is known, though, or it is
// long ago, a failure that was told already is that of another login.
bool SessionBuilder::failsAgain(
    const AttestationSession& session, const LogRecord& record, EventNumber event) const
{
    const auto tells = [event](const SessionLine& line) { return line.event == event; };
    const auto hasBegun
        = [this](const SessionLine& line) { return begins(m_events.at(line.event)->role); };
    const bool recent = record.time == kNoTime || session.started == kNoTime
        || nanosBetween(session.started, record.time) <= m_settings.window;
    return decisionOf(m_events.at(event)->role) == SessionOutcome::Failed
        && session.outcome == SessionOutcome::Failed && std::ranges::any_of(session.lines, tells)
        && !(recent && std::ranges::any_of(session.lines, hasBegun));
}

AttestationSession* SessionBuilder::find(
    const std::string& key, const LogRecord& record, EventNumber event)
{
    const auto known = m_byKey.find(key);
    if (known == m_byKey.end()) {
        return nullptr;
    }
    auto& session = m_sessions[known->second - m_dropped];
    const bool decided = session.outcome != SessionOutcome::Open;
    if (key.starts_with("trace ")) {
        return &session; // an id of one login alone
    }
    // Other ids come back, and without any it is only the time that tells.
    const bool late = record.time != kNoTime && session.last != kNoTime
        && nanosBetween(session.last, record.time) > m_settings.window;
    const bool hasId = key.starts_with("session ");
    const bool again = (begins(m_events.at(event)->role) && (decided || !hasId))
        || (!hasId && failsAgain(session, record, event));
    return again || (late && (decided || !hasId)) ? nullptr : &session;
}

void SessionBuilder::dropOldest()
{
    const auto known = m_byKey.find(m_keys.front());
    if (known != m_byKey.end() && known->second == m_dropped) {
        m_byKey.erase(known);
    }
    m_bytes -= bytesOf(m_sessions.front());
    m_sessions.pop_front();
    m_keys.pop_front();
    ++m_dropped;
    m_lean = std::max(m_lean, m_dropped);
}

void SessionBuilder::leaveOutAttributes(AttestationSession& session)
{
    m_bytes -= bytesOf(session);
    session.attributesLeftOut = session.attributesLeftOut || !session.attributes.empty();
    session.attributes = {};
    m_bytes += bytesOf(session);
}

// The latest login stays as it is: it is the one that somebody waits for.
void SessionBuilder::bound()
{
    while (m_bytes > m_settings.mostBytes && m_lean - m_dropped + 1 < m_sessions.size()) {
        leaveOutAttributes(m_sessions[m_lean++ - m_dropped]);
    }
    while (m_bytes > m_settings.mostBytes && m_sessions.size() > 1) {
        dropOldest();
    }
}

// One line with a wrong date would make every login that goes on a stuck one.
void SessionBuilder::noteTime(Nanos time)
{
    if (time <= m_latest) {
        return;
    }
    if (time > m_believed) {
        m_believed = nanosOf(m_settings.clock()) + kClocksDiffer;
    }
    m_latest = time > m_believed ? m_latest : time;
}

// Logins are told apart by it, and two of one place may begin at the same time.
std::string SessionBuilder::madeUpId(
    const std::string& key, const LogRecord& record, std::uint64_t row) const
{
    auto id = key.substr(key.find(' ') + 1) + " " + shownTime(record.time);
    const auto twoBlanks = [](char one, char next) { return one == ' ' && next == ' '; };
    id.erase(std::unique(id.begin(), id.end(), twoBlanks), id.end());
    const auto before = m_byKey.find(key);
    const bool taken
        = before != m_byKey.end() && m_sessions[before->second - m_dropped].id.starts_with(id);
    return taken ? id + " " + std::to_string(row) : id;
}

AttestationSession& SessionBuilder::begin(
    const std::string& key, const LogRecord& record, std::uint64_t row)
{
    if (m_sessions.size() == std::max<std::size_t>(1, m_settings.most)) {
        dropOldest();
    }
    auto id = !record.trace.empty() ? bounded(record.trace, kMostNameBytes) : sessionIdIn(record);
    const bool hasOwnId = !id.empty();
    if (!hasOwnId) {
        id = madeUpId(key, record, row);
    }
    m_byKey[key] = m_dropped + m_sessions.size();
    m_keys.push_back(key);
    auto& session = m_sessions.emplace_back();
    session.id = std::move(id);
    session.hasOwnId = hasOwnId;
    return session;
}

bool SessionBuilder::add(
    const LogRecord& record, std::uint64_t row, std::uint32_t source, std::string_view sourceName)
{
    noteTime(record.time);
    const EventNumber event = m_events.find(record.message, record.error);
    const auto* rule = m_events.at(event);
    if (!rule || rule->role == Role::None) {
        return false;
    }
    const auto key = keyOf(record, source);
    auto* session = find(key, record, event);
    const bool isNew = session == nullptr;
    if (isNew) {
        if (rule->role == Role::Notice) {
            return false; // of a call that is no login, or whose login is not in the log
        }
        session = &begin(key, record, row);
    }
    m_bytes -= isNew ? 0 : bytesOf(*session);
    ++session->lineCount;
    if (session->lines.size() < AttestationSession::kMostLines) {
        session->lines.push_back({row, record.time, event, source});
    }
    if (record.time != kNoTime) {
        session->started
            = session->started == kNoTime ? record.time : std::min(session->started, record.time);
        session->step = record.time >= session->last ? event : session->step;
        session->last = std::max(session->last, record.time);
    }
    // Somebody may have a server say it in an agent's words.
    const bool ofAgent = isOfAgent(rule->role) && record.component != Component::Server;
    (ofAgent ? session->onAgent : session->onServer) = true;
    takeFacts(*session, record, ofAgent ? sourceName : std::string_view());
    if (session->attributesLeftOut) {
        session->attributes = {}; // another line that tells them
    }
    decide(*session, record, event);
    m_bytes += bytesOf(*session);
    bound();
    return true;
}

void SessionBuilder::decide(AttestationSession& session, const LogRecord& record, EventNumber event)
{
    const auto decision = decisionOf(m_events.at(event)->role);
    if (decision && (session.ended == kNoTime || record.time >= session.ended)) {
        session.outcome = *decision;
        session.ended = record.time;
    }
    if (decision != SessionOutcome::Failed) {
        return;
    }
    const auto cause = m_events.causeOf(event, record.message, record.error);
    if (weightOf(cause) > weightOf(session.issue)) {
        session.issue = cause;
        // A secret that is cut is not known as one any more.
        session.error
            = bounded(masked(record.error.empty() ? record.message : record.error), kMostTextBytes);
    }
}

void SessionBuilder::settle(Nanos now)
{
    now = now == kNoTime ? m_latest : now;
    for (auto& session : m_sessions) {
        const auto words = session.issue.size() + session.error.size();
        const bool open
            = session.outcome == SessionOutcome::Open || session.outcome == SessionOutcome::Stuck;
        if (open && session.last != kNoTime && now != kNoTime) {
            const bool stuck = nanosBetween(session.last, now) > m_settings.stuckAfter;
            session.outcome = stuck ? SessionOutcome::Stuck : SessionOutcome::Open;
            session.issue = stuck ? issue::kSessionStuck.value : "";
        }
        session.slow = session.took() != kNoTime && session.took() > m_settings.slowAfter;
        if (session.outcome == SessionOutcome::Succeeded) {
            // What was refused on the way (another policy of the cluster took it) is no cause any more.
            session.issue = session.slow ? issue::kSessionSlow.value : "";
            session.error.clear();
        }
        m_bytes = m_bytes + session.issue.size() + session.error.size() - words;
    }
}

bool tellsOfTheSame(const AttestationSession& each, const AttestationSession& of)
{
    const bool same = of.machine.empty() ? !of.spiffeId.empty() && each.spiffeId == of.spiffeId
                                         : each.machine == of.machine;
    return same && each.outcome == SessionOutcome::Succeeded && !each.attributes.empty()
        && each.id != of.id;
}

bool tellsOfTheCluster(const AttestationSession& each, const AttestationSession& of)
{
    // What let machines in says nothing of identities.
    const bool alike = of.methods.empty()
        || std::ranges::find_first_of(each.methods, of.methods) != each.methods.end();
    return alike && !of.cluster.empty() && each.cluster == of.cluster
        && each.outcome == SessionOutcome::Succeeded && !each.attributes.empty();
}

} // namespace attest::telemetry
