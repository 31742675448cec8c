// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/login_course.h"

#include <algorithm>
#include <unordered_map>

namespace attest::session {
namespace {

using telemetry::AttestationSession;
using telemetry::EventCatalogue;
using telemetry::Role;
using telemetry::SessionOutcome;
using What = Shared::What;

/// How many steps are known to be done by a line of that role.
std::size_t doneBy(Role role)
{
    switch (role) {
    case Role::SessionUp:
    case Role::AgentConnected:
        return 3;
    case Role::Authorized:
        return 2;
    case Role::LoginStarted:
    case Role::AgentLogin:
    case Role::ServerFailure:
    case Role::Proof:
        return 1;
    case Role::AgentFailure:
    case Role::Notice:
    case Role::None:
        break;
    }
    return 0;
}

std::size_t failingStep(const Course& course)
{
    return static_cast<std::size_t>(std::ranges::find(course, StepState::Failed) - course.begin());
}

/// Attributes by machine, from logins that went well.
class Known {
public:
    explicit Known(std::span<const SessionPtr> all)
    {
        for (const auto& each : all) {
            if (each->outcome == SessionOutcome::Succeeded && !each->attributes.empty()
                && !each->machine.empty()) {
                m_byMachine[each->machine] = &each->attributes;
            }
        }
    }
    [[nodiscard]] std::string_view attribute(
        const AttestationSession& session, std::initializer_list<std::string_view> keys) const
    {
        const auto found = m_byMachine.find(session.machine);
        const auto* from = !session.attributes.empty() ? &session.attributes
            : found == m_byMachine.end()               ? nullptr
                                                       : found->second;
        for (const auto key : keys) {
            const auto at = from ? std::ranges::find(*from, key, &policy::Attribute::key)
                                 : std::vector<policy::Attribute>::const_iterator();
            if (from && at != from->end() && !at->values.empty()) {
                return at->values.front();
            }
        }
        return {};
    }

private:
    std::unordered_map<std::string_view, const std::vector<policy::Attribute>*> m_byMachine;
};

std::string_view valueOf(What what, const AttestationSession& session, const Known& known)
{
    switch (what) {
    case What::Subscription:
        return known.attribute(session, {"azure_imds.subscription.id"});
    case What::Location:
        return known.attribute(session, {"azure_imds.location"});
    case What::ResourceGroup:
        return known.attribute(session, {"azure_imds.resource_group"});
    case What::Tenant:
        return known.attribute(session, {"azure_imds.tenant.id", "azure_msi.tenant.id"});
    case What::Principal:
        return known.attribute(session, {"azure_msi.identity.principal_id"});
    case What::Machine:
        return session.machine;
    case What::Cluster:
        return session.cluster;
    case What::Method:
        return session.methods.size() == 1 ? std::string_view(session.methods.front())
                                           : std::string_view();
    }
    return {};
}

} // namespace

Course courseOf(const AttestationSession& session, const EventCatalogue& events)
{
    std::size_t done = session.outcome == SessionOutcome::Succeeded ? 3 : 0;
    for (const auto& line : session.lines) {
        const auto* rule = events.at(line.event);
        done = rule ? std::max(done, doneBy(rule->role)) : done;
    }
    // One that was let in and broke off then is shown with its last step failed.
    const bool failed = session.outcome == SessionOutcome::Failed;
    done = failed ? std::min<std::size_t>(done, 2) : done;
    Course course{};
    for (std::size_t i = 0; i < course.size(); ++i) {
        course[i] = i < done ? StepState::Done
            : i > done       ? StepState::Ahead
            : failed         ? StepState::Failed
                             : StepState::Waiting;
    }
    return course;
}

Alike alikeOf(
    std::span<const SessionPtr> all, const AttestationSession& of, const EventCatalogue& events)
{
    const auto step = failingStep(courseOf(of, events));
    std::vector<const AttestationSession*> alike;
    Alike told;
    for (const auto& each : all) {
        if (each->outcome == of.outcome && each->issue == of.issue
            && failingStep(courseOf(*each, events)) == step) {
            alike.push_back(each.get());
            if (each->started != telemetry::kNoTime
                && (told.since == telemetry::kNoTime || each->started < told.since)) {
                told.since = each->started;
            }
        }
    }
    told.count = alike.size();
    if (alike.size() < 2) {
        return told;
    }
    const Known known(all);
    for (auto what = What::Subscription; what <= What::Method;
         what = static_cast<What>(static_cast<int>(what) + 1)) {
        const auto value = valueOf(what, *alike.front(), known);
        if (value.empty() || !std::ranges::all_of(alike, [&](const auto* each) {
                return valueOf(what, *each, known) == value;
            })) {
            continue;
        }
        const bool others = std::ranges::any_of(all, [&](const SessionPtr& each) {
            return each->outcome == SessionOutcome::Succeeded && each->started >= told.since
                && valueOf(what, *each, known) == value;
        });
        told.shared.push_back({what, std::string(value), others});
    }
    std::stable_partition(told.shared.begin(), told.shared.end(),
        [](const Shared& each) { return !each.byOthersToo; });
    return told;
}

namespace {

using Tells = bool (*)(const AttestationSession& each, const AttestationSession& of);

SessionPtr latestThat(Tells tells, std::span<const SessionPtr> all, const AttestationSession& of)
{
    SessionPtr latest;
    for (const auto& each : all) {
        if (tells(*each, of) && (!latest || each->ended > latest->ended)) {
            latest = each;
        }
    }
    return latest;
}

} // namespace

SessionPtr knownFrom(std::span<const SessionPtr> all, const AttestationSession& of)
{
    return latestThat(telemetry::tellsOfTheSame, all, of);
}

SessionPtr neighbourOf(std::span<const SessionPtr> all, const AttestationSession& of)
{
    return latestThat(telemetry::tellsOfTheCluster, all, of);
}

} // namespace attest::session
