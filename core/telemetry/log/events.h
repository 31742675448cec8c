// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "telemetry/log/exact_texts.h"
#include "telemetry/log/issues.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attest::telemetry {

/// What an event is in the course of a login.
enum class Role : std::uint8_t {
    None,
    LoginStarted, ///< the server's first line of a session
    Authorized,
    SessionUp,
    ServerFailure,
    AgentLogin, ///< the agent's first
    AgentConnected,
    AgentFailure,
    Proof,  ///< of one attestor, in between
    Notice, ///< belongs to a session and decides nothing
};
[[nodiscard]] std::string_view roleName(Role role);

enum class MatchKind : std::uint8_t { Exact, Prefix, Contains };

/// A kind of line, known by its text. Products reword their lines between versions, so these are data.
struct EventRule {
    std::string id; ///< "login_started"
    std::string text;
    MatchKind match = MatchKind::Exact;
    Role role = Role::None;
    std::string issue; ///< of the catalogue; empty where there is nothing to explain
};
/// A text in an error that tells more than the event does.
struct CauseRule {
    std::string text;
    std::string issue;
};

/// Numbers of events fit a byte each; 0 is none.
inline constexpr std::size_t kMostEvents = 250;
using EventNumber = std::uint8_t;

class EventCatalogue {
public:
    /// What the product's documentation shows, and what the simulated server and agents write.
    [[nodiscard]] static EventCatalogue builtIn();
    /// The same with a person's own before it:
    /// {"events":[{"id","text","match":"exact|prefix|contains","role","issue"}],"causes":[{"text","issue"}]}.
    /// Unknown members are errors: a slip would otherwise be a rule that never matches.
    /// Problems: log.bad-catalogue, with its line
    [[nodiscard]] static Result<EventCatalogue> extended(std::string_view json);
    [[nodiscard]] static Result<EventCatalogue> extended(
        std::string_view json, const EventCatalogue& standard);

    /// By the message, or else by the error: the first rule that matches, exact ones before all.
    [[nodiscard]] EventNumber find(std::string_view message, std::string_view error = {}) const;
    [[nodiscard]] const EventRule* at(EventNumber number) const;
    [[nodiscard]] std::string_view idOf(EventNumber number) const;
    [[nodiscard]] EventNumber numberOf(std::string_view id) const;
    /// The catalogue's issue that stands behind a line; empty where none does.
    [[nodiscard]] std::string_view causeOf(
        EventNumber event, std::string_view message, std::string_view error) const;
    [[nodiscard]] const std::vector<EventRule>& rules() const { return m_rules; }
    [[nodiscard]] const std::vector<CauseRule>& causes() const { return m_causes; }

private:
    void index();
    [[nodiscard]] EventNumber findIn(std::string_view text) const;

    std::vector<EventRule> m_rules;
    std::vector<CauseRule> m_causes;
    ExactTexts m_exact;
    std::vector<EventNumber> m_others;
};

} // namespace attest::telemetry
