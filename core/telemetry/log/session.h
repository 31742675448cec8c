// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "telemetry/log/events.h"
#include "telemetry/log/record.h"

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace attest::telemetry {

enum class SessionOutcome : std::uint8_t {
    Open,      ///< goes on, as far as the log says
    Succeeded, ///< the agent is connected
    Failed,
    Stuck, ///< began, and nothing came of it
};
[[nodiscard]] std::string_view outcomeName(SessionOutcome outcome);

/// One line of a session.
struct SessionLine {
    std::uint64_t row = 0; ///< as it was given
    Nanos time = kNoTime;
    EventNumber event = 0;
    std::uint32_t source = 0; ///< as it was given
};

/// One login, put together from what server and agent wrote of it.
struct AttestationSession {
    static constexpr std::size_t kMostLines = 64;
    static constexpr std::size_t kMostAttributes = 256;

    std::string id;       ///< a trace or session id, or where and when where lines have none
    bool hasOwnId = true; ///< whether lines have it
    std::string machine, cluster, spiffeId;
    std::vector<std::string> methods; ///< "azure_imds", ...
    Nanos started = kNoTime;
    Nanos last = kNoTime;  ///< of its latest line
    Nanos ended = kNoTime; ///< of the line that decided it
    SessionOutcome outcome = SessionOutcome::Open;
    std::string issue;    ///< of the catalogue: the cause of what failed, or is stuck or slow
    std::string error;    ///< in the log's own words
    EventNumber step = 0; ///< the last thing that happened
    std::vector<policy::Attribute> attributes;
    bool attributesLeftOut = false; ///< to bound memory: the line that told them has them
    std::vector<SessionLine> lines; ///< the first kMostLines of them
    std::uint64_t lineCount = 0;
    bool onServer = false, onAgent = false;
    bool slow = false;

    /// From its first line to the one that decided it; nothing while it is open.
    [[nodiscard]] Nanos took() const;
};

struct SessionSettings {
    Nanos stuckAfter = 30'000'000'000;
    Nanos slowAfter = 5'000'000'000;
    /// How long lines without ids are taken for one login of their source.
    Nanos window = 30'000'000'000;
    std::size_t most = 100'000;
    /// Of all logins together. The oldest ones lose their attributes first, which are most of it, then
    /// they are left out.
    std::size_t mostBytes = std::size_t{128} << 20U;
    /// What is far ahead of it was not written yet, and is not taken for the present; the machine's where
    /// none is given.
    Clock clock;
};

/// Puts logins together from lines, whichever order their sources are read in. Lines are joined by trace
/// id; without one by a session's id; without any, by where they come from and when; of those a failure that
/// is told again is another login's, unless one had begun just before.
class SessionBuilder {
public:
    explicit SessionBuilder(EventCatalogue events, SessionSettings settings = {});

    /// Whether the line belongs to a login. `source` is a number of the caller's for where it is from,
    /// `sourceName` the name for people.
    bool add(const LogRecord& record, std::uint64_t row, std::uint32_t source = 0,
        std::string_view sourceName = {});
    /// Judges what is stuck and what is slow, as of that instant; kNoTime is that of the latest line
    /// whose clock can be right.
    void settle(Nanos now = kNoTime);

    /// In the order in which they were first met.
    [[nodiscard]] const std::deque<AttestationSession>& sessions() const { return m_sessions; }
    /// How many were left out, the oldest first, because there are more than settings.most
    /// or they take more than settings.mostBytes.
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }
    [[nodiscard]] const EventCatalogue& events() const { return m_events; }

private:
    [[nodiscard]] std::string keyOf(const LogRecord& record, std::uint32_t source) const;
    [[nodiscard]] bool failsAgain(
        const AttestationSession& session, const LogRecord& record, EventNumber event) const;
    AttestationSession* find(const std::string& key, const LogRecord& record, EventNumber event);
    [[nodiscard]] std::string madeUpId(
        const std::string& key, const LogRecord& record, std::uint64_t row) const;
    AttestationSession& begin(const std::string& key, const LogRecord& record, std::uint64_t row);
    void dropOldest();
    void bound();
    void leaveOutAttributes(AttestationSession& session);
    void noteTime(Nanos time);
    void decide(AttestationSession& session, const LogRecord& record, EventNumber event);

    EventCatalogue m_events;
    SessionSettings m_settings;
    std::deque<AttestationSession> m_sessions;
    std::unordered_map<std::string, std::uint64_t>
        m_byKey;                    ///< counted from the first there ever was
    std::deque<std::string> m_keys; ///< of m_sessions
    std::uint64_t m_dropped = 0;
    std::uint64_t m_lean = 0; ///< so many from the first there ever was have no attributes any more
    std::size_t m_bytes = 0;  ///< of m_sessions
    Nanos m_latest = kNoTime;
    Nanos m_believed = kNoTime; ///< times up to here are not ahead of the clock
};

/// Whether `each` is another login of the machine of `of`, or where that has no name of its workload, which went
/// well and tells what the machine was known by.
[[nodiscard]] bool tellsOfTheSame(const AttestationSession& each, const AttestationSession& of);
/// Whether `each` is a login of the same cluster, by an attestor of that one, that went well and tells what was let in.
[[nodiscard]] bool tellsOfTheCluster(const AttestationSession& each, const AttestationSession& of);

} // namespace attest::telemetry
