// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/login_course.h"

#include <QtCore/QString>

#include <array>
#include <compare>
#include <map>
#include <set>

/// Which sessions are shown, and before which others: values, so that another thread can go by them.
namespace attest::ui {

enum SessionColumn { When, Method, Server, Steps, What, Took, kSessionColumns };

/// Slow: went well, and took long.
enum class SessionKind : std::uint8_t { Failed, Stuck, Slow, Ok, Open };
inline constexpr std::size_t kSessionKinds = 5;
[[nodiscard]] SessionKind kindOf(const telemetry::AttestationSession& session);
using SessionCounts = std::array<std::size_t, kSessionKinds>;

/// Empty is all of it.
struct SessionFilter {
    std::set<SessionKind> kinds;
    QString text; ///< looked for in names, ids, attributes, errors and causes, in any case
    friend bool operator==(const SessionFilter&, const SessionFilter&) = default;
};

using SourceNames = std::map<std::uint32_t, QString>;
/// The source that the server's first line is from, or else the agent's; nothing of a session without lines.
[[nodiscard]] std::optional<std::uint32_t> serverSourceOf(
    const telemetry::AttestationSession& session, const telemetry::EventCatalogue& events);

/// A session, counted from the first there ever was.
using SessionSerial = std::uint64_t;

struct SessionOrder {
    SessionFilter filter;
    int column = When;
    bool descending = true;
    SourceNames names;
    std::shared_ptr<const telemetry::EventCatalogue> events;

    [[nodiscard]] bool holds(const telemetry::AttestationSession& session) const;
    /// Equal: their place in the log decides.
    [[nodiscard]] std::strong_ordering compare(
        const telemetry::AttestationSession& a, const telemetry::AttestationSession& b) const;
};

/// All there are; shared, because to copy 100,000 takes as long as to paint a frame.
using AllSessions = std::shared_ptr<const std::vector<session::SessionPtr>>;

struct OrderedSessions {
    AllSessions all;
    std::uint64_t dropped = 0;
    std::vector<SessionSerial> shown; ///< ascending, whatever the order says
    bool descending = true;
    SessionCounts counts{};
};
[[nodiscard]] OrderedSessions ordered(
    AllSessions all, std::uint64_t dropped, const SessionOrder& order);

} // namespace attest::ui
