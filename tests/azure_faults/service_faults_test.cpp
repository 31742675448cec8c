// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault of Resource Manager and of Graph, met over sockets by those of our clients that ask them: lists,
// and the preflight. Each is told by a finding of its own.
#include "azure/arm/read.h"
#include "azure_faults/faulty.h"
#include "doctor/examine.h"
#include "doctor/issues.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace attest;
using namespace attest::test;

namespace {

// By listing subscriptions.
constexpr ToldRow kLists[]{
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
};

// By the preflight, which alone asks Graph; with the status where it is what differs.
constexpr ToldRow kDoctor[]{
    {"graph-unauthenticated", "application: doctor.graph-refused 401"},
    {"graph-wants-claims", "application: azure.claims-challenge"},
    {"graph-forbidden", "application: doctor.graph-refused 403"},
    {"graph-not-found", "application: doctor.graph-fails 404"},
    {"graph-throttled", "application: doctor.throttled"},
    {"graph-out-of-order", "application: doctor.graph-fails 503"},
    {"graph-blocked", "names: net.malformed"},
    {"graph-web-page", "application: azure.not-json"},
    {"graph-list-is-text", "application: azure.unexpected-shape"},
    {"graph-id-is-number", "application: azure.unexpected-shape"},
    {"graph-next-page-elsewhere", "application: azure.next-link-elsewhere"},
};

// By the preflight's sign-in, which lists subscriptions too.
constexpr ToldRow kDoctorsSignIn[]{
    {"arm-unauthenticated", "sign-in: doctor.arm-refused 401"},
    {"arm-wants-claims", "sign-in: azure.claims-challenge"},
    {"arm-list-forbidden", "sign-in: doctor.arm-refused 403"},
    {"arm-list-not-found", "sign-in: azure.not-found"},
    {"arm-list-throttled", "sign-in: doctor.throttled"},
    {"arm-list-out-of-order", "sign-in: azure.unavailable 503"},
    {"arm-list-web-page", "sign-in: azure.not-json"},
    {"arm-list-redirected", "sign-in: azure.refused 302"},
    {"arm-list-is-text", "sign-in: azure.unexpected-shape"},
    {"arm-next-page-elsewhere", "sign-in: azure.next-link-elsewhere"},
};

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
    subject.pause = [](auto, const net::Cancel&) { return true; };
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

class EveryServiceFault : public testing::TestWithParam<lab::ServiceFault> {};
class EveryArmFault : public testing::TestWithParam<lab::ServiceFault> {};

} // namespace

TEST_P(EveryServiceFault, IsToldApart)
{
    const lab::ServiceFault& fault = GetParam();
    Faulty faulty(fault);
    if (fault.service == lab::Azure::Graph) {
        const ToldRow* row = rowOf(kDoctor, fault.name);
        ASSERT_NE(row, nullptr) << "no row";
        EXPECT_EQ(examining(faulty, row->told.substr(0, row->told.find(':'))), row->told);
        return;
    }
    const ToldRow* row = rowOf(kLists, fault.name);
    ASSERT_NE(row, nullptr) << "no row";
    EXPECT_EQ(listing(faulty), row->told);
}

INSTANTIATE_TEST_SUITE_P(Faults, EveryServiceFault,
    testing::ValuesIn(faultsOf({lab::Azure::Arm, lab::Azure::Graph})),
    [](const auto& info) { return underscored(info.param.name); });

TEST_P(EveryArmFault, IsToldApartByThePreflightsSignIn)
{
    Faulty faulty(GetParam());
    const ToldRow* row = rowOf(kDoctorsSignIn, GetParam().name);
    ASSERT_NE(row, nullptr) << "no row";
    EXPECT_EQ(examining(faulty, "sign-in"), row->told);
}

INSTANTIATE_TEST_SUITE_P(Faults, EveryArmFault, testing::ValuesIn(faultsOf({lab::Azure::Arm})),
    [](const auto& info) { return underscored(info.param.name); });

TEST(ServiceFaults, HaveNamesOfTheirOwn)
{
    std::set<std::string_view> names;
    for (const auto& fault : lab::serviceFaults()) {
        EXPECT_TRUE(names.insert(fault.name).second) << fault.name;
        EXPECT_EQ(lab::findServiceFault(fault.name)->what, fault.what);
        EXPECT_TRUE(std::string_view(fault.what).ends_with('.')) << fault.name;
    }
    EXPECT_EQ(faultsOf({lab::Azure::Arm}).size(), std::size(kLists)) << "a row of no fault";
    EXPECT_EQ(faultsOf({lab::Azure::Arm}).size(), std::size(kDoctorsSignIn)) << "a row of no fault";
    EXPECT_EQ(faultsOf({lab::Azure::Graph}).size(), std::size(kDoctor)) << "a row of no fault";
}
