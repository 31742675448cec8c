// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/read.h"
#include "azure_access.h"
#include "base/json_writer.h"
#include "explain/showable.h"
#include "report/contract.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {kConnectionOption};

/// More than any tenant has; a list that is longer is cut and says so.
constexpr std::size_t kMost = 10'000;

int answer(const Invocation& invocation, const std::vector<azure::CloudSubscription>& all)
{
    if (invocation.json()) {
        JsonWriter json;
        json.beginObject().key("contract").number(report::kContractVersion);
        json.key("subscriptions").beginArray();
        for (const auto& one : all) {
            json.beginObject().member("subscriptionId", one.subscriptionId);
            json.member("displayName", one.displayName).member("tenantId", one.tenantId);
            json.member("state", one.state).endObject();
        }
        invocation.out(json.endArray().endObject().take() + "\n");
        return kAccept;
    }
    if (all.empty()) {
        invocation.out(
            said(QT_TRANSLATE_NOOP("assay",
                "No subscription can be seen. Whoever is signed in needs a role, Reader at "
                "least, in one."))
            + "\n");
    }
    for (const auto& one : all) {
        invocation.out(padded(explain::showable(one.subscriptionId), 38)
            + padded(explain::showable(one.state), 10) + explain::showable(one.displayName) + "\n");
    }
    return kAccept;
}

int runSubscriptions(Invocation& invocation)
{
    auto opened = accessFor(invocation);
    if (const auto* exit = std::get_if<int>(&opened)) {
        return *exit;
    }
    auto& access = std::get<AzureAccess>(opened);
    azure::ArmClient arm(*access.session);
    std::vector<azure::CloudSubscription> all;
    const auto listed = azure::eachSubscription(arm,
        [&all](const auto& page) {
            all.insert(all.end(), page.begin(), page.end());
            return all.size() < kMost;
        },
        {});
    if (!listed) {
        return failFor(invocation, listed.problem());
    }
    if (all.size() >= kMost) {
        warn(invocation, said(QT_TRANSLATE_NOOP("assay", "the list was cut: there are more")));
    }
    return answer(invocation, all);
}

} // namespace

const Verb kAzureSubscriptions{"azure subscriptions", Family::Azure,
    QT_TRANSLATE_NOOP("assay", "the subscriptions that the account can see"), {}, kOptions,
    runSubscriptions};

} // namespace attest::app
