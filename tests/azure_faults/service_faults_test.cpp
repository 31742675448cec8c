// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault of a service, met over sockets by each of our clients that asks it: signing in by each kind of
// proof, listing, and the preflight. Each is told by a finding of its own.
#include "../azure/simulated.h"
#include "azure/arm/read.h"
#include "doctor/examine.h"
#include "doctor/issues.h"
#include "lab/faults/service_fault.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace attest;
using namespace attest::test;
using azure::CredentialKind;

namespace {

struct Row {
    std::string_view fault, told;
};

// Resource Manager's by listing subscriptions, Entra's by signing in.
constexpr Row kClients[]{
    {"arm-unauthenticated", "azure.unauthenticated"},
    {"arm-wants-claims", "azure.claims-challenge"},
    {"arm-list-forbidden", "azure.forbidden"},
    {"arm-list-not-found", "azure.not-found"},
    {"arm-list-throttled", "azure.throttled"},
    {"arm-list-out-of-order", "azure.unavailable"},
    {"arm-list-web-page", "azure.not-json"},
    {"arm-list-redirected", "azure.refused"},
    {"arm-list-is-text", "azure.unexpected-shape"},
    {"arm-next-page-elsewhere", "azure.next-link-elsewhere"},
    {"entra-blocked", "net.malformed"},
    {"entra-throttled", "entra.unavailable"},
    {"entra-out-of-order", "entra.unavailable"},
    {"entra-web-page", "entra.not-entra"},
    {"entra-redirected", "entra.not-entra"},
    {"entra-token-is-number", "entra.bad-answer"},
    {"entra-second-factor", "entra.second-factor"},
    {"entra-conditional-access", "entra.conditional-access"},
};

// By the preflight, which alone asks Graph; with the status where it is what differs.
constexpr Row kDoctor[]{
    {"graph-unauthenticated", "application: doctor.graph-refused 401"},
    {"graph-wants-claims", "application: azure.claims-challenge"},
    {"graph-forbidden", "application: doctor.graph-refused 403"},
    {"graph-not-found", "application: doctor.graph-refused 404"},
    {"graph-throttled", "application: doctor.graph-refused 429"},
    {"graph-out-of-order", "application: doctor.graph-refused 503"},
    {"graph-blocked", "names: net.malformed"},
    {"graph-web-page", "application: azure.not-json"},
    {"graph-list-is-text", "application: azure.unexpected-shape"},
    {"graph-id-is-number", "application: azure.unexpected-shape"},
    {"graph-next-page-elsewhere", "application: azure.next-link-elsewhere"},
};

template <std::size_t N>
const Row* rowOf(const Row (&table)[N], std::string_view fault)
{
    const auto* found = std::ranges::find(table, fault, &Row::fault);
    return found == std::end(table) ? nullptr : found;
}

/// A lab with one fault in place, for as long as it lives.
struct Faulty {
    explicit Faulty(const lab::ServiceFault& fault) : service(fault.service)
    {
        simulated.lab().intercept(service, lab::interceptorOf(fault));
    }
    ~Faulty() { simulated.lab().intercept(service, {}); }
    Faulty(const Faulty&) = delete;

    std::unique_ptr<azure::Session> bySecret()
    {
        return simulated.openWith(simulated.opsConnection(CredentialKind::ClientSecret),
            azure::kClientSecret, simulated.opsSecret());
    }
    Simulated simulated;
    lab::Azure service;
};

std::string signingIn(Faulty& faulty, CredentialKind kind)
{
    if (kind == CredentialKind::ClientSecret) {
        return std::string(idOf(faulty.bySecret()->signIn({}, {})));
    }
    azure::Prompts prompts;
    prompts.showCode = [](const auto&, const auto&, auto) {};
    return std::string(
        idOf(faulty.simulated.open(faulty.simulated.connection(kind))->signIn(prompts, {})));
}

std::string listing(Faulty& faulty)
{
    const auto session = faulty.bySecret();
    azure::ArmOptions options;
    options.patience.pause = [](auto, const net::Cancel&) { return true; };
    azure::ArmClient arm(*session, std::move(options));
    return std::string(idOf(azure::eachSubscription(arm, [](const auto&) { return true; }, {})));
}

/// What the preflight says of a hop, worse than a note.
std::string examining(Faulty& faulty, std::string_view check)
{
    const auto session = faulty.bySecret();
    (void)session->token(session->connection().endpoints.armAudience, {});
    doctor::Subject subject;
    subject.connection = session->connection();
    subject.transport = faulty.simulated.transport().get();
    subject.session = session.get();
    subject.clock = [&faulty] { return faulty.simulated.now(); };
    std::string said;
    for (const auto& each : doctor::examine(subject, {})) {
        for (const Finding& finding : each.findings) {
            if (each.check != check || finding.severity == Severity::Note) {
                continue;
            }
            said += std::string(each.check) + ": " + std::string(finding.id.value);
            for (const Param& param : finding.params) {
                said
                    += std::string_view(param.name) == "status" ? " " + paramText(param.value) : "";
            }
        }
    }
    return said;
}

std::string nameOf(const testing::TestParamInfo<lab::ServiceFault>& info)
{
    std::string name(info.param.name);
    std::ranges::replace(name, '-', '_');
    return name;
}

class EveryServiceFault : public testing::TestWithParam<lab::ServiceFault> {};

} // namespace

TEST_P(EveryServiceFault, IsToldApart)
{
    const lab::ServiceFault& fault = GetParam();
    Faulty faulty(fault);
    if (fault.service == lab::Azure::Graph) {
        const Row* row = rowOf(kDoctor, fault.name);
        ASSERT_NE(row, nullptr) << "no row";
        EXPECT_EQ(examining(faulty, row->told.substr(0, row->told.find(':'))), row->told);
        return;
    }
    const Row* row = rowOf(kClients, fault.name);
    ASSERT_NE(row, nullptr) << "no row";
    if (fault.service == lab::Azure::Arm) {
        EXPECT_EQ(listing(faulty), row->told);
        return;
    }
    for (const auto kind : {CredentialKind::ClientSecret, CredentialKind::DeviceCode}) {
        EXPECT_EQ(signingIn(faulty, kind), row->told) << azure::credentialName(kind);
    }
}

INSTANTIATE_TEST_SUITE_P(Faults, EveryServiceFault,
    testing::ValuesIn(lab::serviceFaults().begin(), lab::serviceFaults().end()), nameOf);

TEST(ServiceFaults, HaveNamesOfTheirOwn)
{
    std::set<std::string_view> names;
    for (const auto& fault : lab::serviceFaults()) {
        EXPECT_TRUE(names.insert(fault.name).second) << fault.name;
        EXPECT_EQ(lab::findServiceFault(fault.name)->what, fault.what);
        EXPECT_TRUE(std::string_view(fault.what).ends_with('.')) << fault.name;
    }
    EXPECT_EQ(names.size(), std::size(kClients) + std::size(kDoctor)) << "a row of no fault";
}
