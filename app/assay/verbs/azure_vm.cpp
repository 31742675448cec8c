// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/read.h"
#include "base/ascii.h"
#include "base/indented_json.h"
#include "base/json_writer.h"
#include "explain/showable.h"
#include "judgement.h"
#include "online.h"
#include "report/contract.h"
#include "verbs.h"

#include <functional>

namespace attest::app {

namespace {

constexpr Option kListOptions[] = {
    {"subscription", Takes::List, "ID",
        QT_TRANSLATE_NOOP("assay", "only of these; all that can be seen unless told")},
    kConnectionOption,
};
constexpr Option kShowOptions[] = {
    {"id", Takes::Text, "ID", QT_TRANSLATE_NOOP("assay", "the machine's resource id, or its name"),
        Use::Required},
    kConnectionOption,
};

azure::ArmOptions patientOptions(const Invocation& invocation)
{
    azure::ArmOptions options;
    options.patience.waiting = waitingTold(invocation);
    return options;
}

void writeJson(JsonWriter& json, const azure::VirtualMachine& machine)
{
    json.beginObject().member("id", machine.id).member("name", machine.name);
    json.member("location", machine.location).member("vmId", machine.vmId);
    json.member("scaleSetId", machine.scaleSetId).member("state", machine.state);
    json.member("principalId", machine.identity.principalId);
    json.key("userAssigned").beginArray();
    for (const auto& one : machine.identity.userAssigned) {
        json.beginObject().member("id", one.id).member("clientId", one.clientId);
        json.member("principalId", one.principalId).endObject();
    }
    json.endArray().key("tags").beginObject();
    for (const auto& [name, value] : machine.tags) {
        json.member(name, value);
    }
    json.endObject().endObject();
}

/// Machines as they come in: lines for people at once, an array for programs at the end.
class Listing {
public:
    explicit Listing(const Invocation& invocation) : m_invocation(invocation)
    {
        m_json.beginArray();
    }
    bool take(const std::vector<azure::VirtualMachine>& page)
    {
        for (const auto& machine : page) {
            if (m_invocation.json()) {
                writeJson(m_json, machine);
            } else {
                m_invocation.out(padded(explain::showable(machine.name), 24)
                    + padded(explain::showable(machine.location), 18)
                    + explain::showable(machine.id, 500) + "\n");
            }
        }
        return true;
    }
    int finish()
    {
        if (m_invocation.json()) {
            auto answer = report::accepted({});
            answer.members = {{"machines", m_json.endArray().take()}};
            m_invocation.out(report::toJson(answer) + "\n");
        }
        return kAccept;
    }

private:
    const Invocation& m_invocation;
    JsonWriter m_json;
};

Result<std::vector<std::string>> subscriptionsOf(
    const Invocation& invocation, azure::ArmClient& arm)
{
    if (invocation.arguments.has("subscription")) {
        return invocation.arguments.all("subscription");
    }
    std::vector<std::string> all;
    const auto listed = azure::eachSubscription(
        arm,
        [&all](const std::vector<azure::CloudSubscription>& page) {
            for (const auto& one : page) {
                all.push_back(one.subscriptionId);
            }
            return true;
        },
        net::Cancel());
    return listed ? Result<std::vector<std::string>>(std::move(all)) : listed.problem();
}

using TakeMachines = std::function<bool(const std::vector<azure::VirtualMachine>&)>;

/// The machines of a subscription, and the instances of its scale sets with uniform orchestration, which
/// are in no list of machines.
std::optional<Problem> listSubscription(
    azure::ArmClient& arm, const std::string& scope, const TakeMachines& take)
{
    if (const auto machines = azure::eachMachine(arm, scope, take, net::Cancel()); !machines) {
        return machines.problem();
    }
    std::vector<std::string> uniform;
    const auto sets = azure::eachScaleSet(
        arm, scope,
        [&uniform](const std::vector<azure::ScaleSet>& page) {
            for (const auto& one : page) {
                if (one.orchestration != "Flexible") {
                    uniform.push_back(one.id);
                }
            }
            return true;
        },
        net::Cancel());
    if (!sets) {
        return sets.problem();
    }
    for (const std::string& id : uniform) {
        if (const auto listed = azure::eachInstance(arm, id, take, net::Cancel()); !listed) {
            return listed.problem();
        }
    }
    return std::nullopt;
}

int runList(Invocation& invocation)
{
    auto found = accessFor(invocation);
    if (const int* exit = std::get_if<int>(&found)) {
        return *exit;
    }
    azure::ArmClient arm(*std::get<AzureAccess>(found).session, patientOptions(invocation));
    const auto subscriptions = subscriptionsOf(invocation, arm);
    if (!subscriptions) {
        return failFor(invocation, subscriptions.problem());
    }
    Listing listing(invocation);
    const auto take = [&listing](const auto& page) { return listing.take(page); };
    for (const std::string& one : *subscriptions) {
        if (const auto problem = listSubscription(arm, "/subscriptions/" + one, take)) {
            // Of several, one that may not be read hides nothing of the others.
            if (subscriptions->size() == 1) {
                return failFor(invocation, *problem);
            }
            warn(invocation, messageOf(*problem).shown);
        }
    }
    return listing.finish();
}

/// Ids of all machines that are called so. A subscription that may not be read holds none for us, as in the
/// list; Resource Manager compares names without case.
Result<std::vector<std::string>> machinesNamed(
    const Invocation& invocation, azure::ArmClient& arm, std::string_view name)
{
    const auto subscriptions = subscriptionsOf(invocation, arm);
    if (!subscriptions) {
        return subscriptions.problem();
    }
    std::vector<std::string> ids;
    const auto take = [&](const std::vector<azure::VirtualMachine>& page) {
        for (const auto& machine : page) {
            if (equalNoCase(machine.name, name)) {
                ids.push_back(machine.id);
            }
        }
        return true;
    };
    for (const std::string& one : *subscriptions) {
        if (const auto problem = listSubscription(arm, "/subscriptions/" + one, take)) {
            warn(invocation, messageOf(*problem).shown);
        }
    }
    return ids;
}

/// The resource id that is meant: given as such, or by a name that one machine alone has.
std::variant<std::string, int> meantMachine(const Invocation& invocation, azure::ArmClient& arm)
{
    auto given = *invocation.arguments.text("id");
    if (given.find('/') != std::string::npos) {
        return given;
    }
    auto ids = machinesNamed(invocation, arm, given);
    if (!ids) {
        return failFor(invocation, ids.problem());
    }
    if (ids->size() == 1) {
        return std::move(ids->front());
    }
    if (ids->empty()) {
        return refuse(invocation,
            {"usage.bad-value",
                {QT_TRANSLATE_NOOP("assay",
                     "no machine that can be seen is called {name}; assay azure vm list has them"),
                    {{"name", given}}}});
    }
    std::string all;
    for (const auto& id : *ids) {
        all += (all.empty() ? "" : ", ") + id;
    }
    return refuse(invocation,
        {"usage.bad-value",
            {QT_TRANSLATE_NOOP(
                 "assay", "several machines are called {name}; give the id of one: {ids}"),
                {{"name", given}, {"ids", all}}}});
}

int runShow(Invocation& invocation)
{
    auto found = accessFor(invocation);
    if (const int* exit = std::get_if<int>(&found)) {
        return *exit;
    }
    azure::ArmClient arm(*std::get<AzureAccess>(found).session, patientOptions(invocation));
    const auto meant = meantMachine(invocation, arm);
    if (const int* exit = std::get_if<int>(&meant)) {
        return *exit;
    }
    const auto object = azure::resourceOf(arm, std::get<std::string>(meant), net::Cancel());
    if (!object) {
        return failFor(invocation, object.problem());
    }
    if (invocation.json()) {
        auto answer = report::accepted({});
        answer.members = {{"resource", object->json()}};
        invocation.out(report::toJson(answer) + "\n");
        return kAccept;
    }
    // For --arm of other verbs too.
    invocation.out(indentedJson(object->json()) + "\n");
    return kAccept;
}

} // namespace

const Verb kAzureVmList{"azure vm list", Family::Azure,
    QT_TRANSLATE_NOOP("assay", "the machines that the signed-in one can see, scale sets' too"), {},
    kListOptions, runList};
const Verb kAzureVmShow{"azure vm show", Family::Azure,
    QT_TRANSLATE_NOOP("assay", "what Resource Manager says of a machine"), {"[ID]", 1, "id", 0},
    kShowOptions, runShow};

} // namespace attest::app
