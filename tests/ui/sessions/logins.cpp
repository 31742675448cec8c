// SPDX-License-Identifier: GPL-3.0-or-later
#include "logins.h"

namespace attest::test {

using telemetry::AttestationSession;
using telemetry::Nanos;
using telemetry::SessionOutcome;

namespace {

constexpr Nanos kFirst = 1'785'244'860'388'000'000; // 13:21:00.388
constexpr Nanos kSecond = 1'000'000'000, kMilli = 1'000'000;

void addLines(AttestationSession& session, const Login& login)
{
    static const auto events = telemetry::EventCatalogue::builtIn();
    std::vector<std::string_view> ids{"login_started"};
    if (login.outcome == SessionOutcome::Failed) {
        ids.emplace_back("proof_rejected");
    } else if (login.outcome == SessionOutcome::Succeeded) {
        ids.insert(ids.end(), {"authorized", "session_up"});
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        session.lines.push_back({static_cast<std::uint64_t>(login.number) * 10 + i,
            session.started + static_cast<Nanos>(i) * 14 * kMilli, events.numberOf(ids[i]),
            login.source});
    }
    session.lineCount = session.lines.size();
    session.last = session.lines.back().time;
    session.step = session.lines.back().event;
}

} // namespace

session::SessionPtr made(const Login& login)
{
    AttestationSession session;
    session.id = "75db07abc728622f" + std::to_string(login.number);
    session.machine = login.machine;
    session.cluster = "prod";
    session.methods = {login.method};
    session.outcome = login.outcome;
    session.started = kFirst + login.number * kSecond;
    session.slow = login.slow;
    addLines(session, login);
    if (login.slow) {
        session.last += 7 * kSecond;
        session.issue = "log.session-slow";
    }
    if (login.outcome == SessionOutcome::Failed) {
        session.issue = "policy.subscription-not-allowed";
        session.error = "Attestor rejected proof, policy failed: restrictToSubscriptions";
        session.ended = session.last;
    } else if (login.outcome == SessionOutcome::Succeeded) {
        session.ended = session.last;
        session.attributes
            = {{"azure_imds", "azure_imds.tenant.id", {"9188040d-6c67-4c5b-b112-36a304b66dad"}},
                {"azure_imds", "azure_imds.subscription.id", {login.subscription}},
                {"azure_imds", "azure_imds.vm.name", {login.machine}},
                {"azure_imds", "azure_imds.resource_group", {"prod-web"}},
                {"azure_imds", "azure_imds.location", {"westeurope"}}};
    } else if (login.outcome == SessionOutcome::Stuck) {
        session.issue = "log.session-stuck";
    }
    return std::make_shared<const AttestationSession>(std::move(session));
}

std::vector<session::SessionPtr> someLogins()
{
    using enum SessionOutcome;
    return {made({.number = 0}), made({.number = 1, .machine = "web-8"}),
        made({.number = 2, .machine = "db-2", .source = 1, .subscription = "other"}),
        made({.number = 3, .outcome = Failed}), made({.number = 4, .slow = true}),
        made({.number = 5, .outcome = Stuck, .method = "azure_msi", .source = 1}),
        made({.number = 6, .outcome = Failed, .machine = "web-8"}),
        made({.number = 7, .machine = "db-2", .source = 1, .subscription = "other"}),
        made({.number = 8, .outcome = Open, .method = "azure_msi"})};
}

std::vector<session::SessionPtr> manyLogins(int count)
{
    std::vector<session::SessionPtr> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(made({.number = i,
            .outcome = i % 7 == 0 ? SessionOutcome::Failed : SessionOutcome::Succeeded,
            .machine = "vm-" + std::to_string(i % 50)}));
    }
    return all;
}

} // namespace attest::test
