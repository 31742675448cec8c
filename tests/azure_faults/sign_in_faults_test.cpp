// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault of the services that give out tokens, met over sockets by each way to one: by every kind of
// proof, at the point of the way where it can occur. Each is told by a finding of its own.
#include "../azure/folder.h"
#include "azure/sign_in/credential_issues.h"
#include "azure_faults/faulty.h"
#include "lab/tenant/seed.h"

#include <thread>

using namespace attest;
using namespace attest::test;
using azure::CredentialKind;

namespace {

constexpr ToldRow kEntra[]{
    {"entra-blocked", "net.malformed"},
    {"entra-throttled", "entra.unavailable: 429"},
    {"entra-out-of-order", "entra.unavailable: 503"},
    {"entra-web-page", "entra.not-entra: 200"},
    {"entra-redirected", "entra.not-entra: 302"},
    {"entra-token-is-number", "entra.bad-answer"},
    {"entra-second-factor", "entra.second-factor"},
    {"entra-conditional-access", "entra.conditional-access"},
};

constexpr ToldRow kIdentity[]{
    {"identity-blocked", "net.malformed"},
    {"identity-updating", "credential.identity-unavailable: 410"},
    {"identity-web-page", "credential.not-identity-service: 200"},
    {"identity-redirected", "credential.identity-redirected: 302"},
    {"identity-token-is-number", "credential.identity-bad-answer"},
    {"identity-unknown-resource", "credential.identity-resource: 400"},
    {"identity-forbidden", "credential.identity-refused: 403"},
};

// Before the agent's key is read and after it.
constexpr ToldRow kArc[]{
    {"arc-blocked", "net.malformed"},
    {"arc-web-page", "credential.not-identity-service: 200"},
    {"arc-redirected", "credential.identity-redirected: 302"},
    {"arc-starting", "credential.identity-unavailable: 503"},
    {"arc-no-challenge", "credential.not-identity-service: 401"},
    {"arc-realm-missing", "credential.arc-challenge: header"},
    {"arc-realm-elsewhere", "credential.arc-challenge: folder"},
    {"arc-key-refused", "credential.arc-key-refused"},
    {"arc-forbidden", "credential.identity-refused: 403"},
    {"arc-token-is-number", "credential.identity-bad-answer"},
};

/// "entra.unavailable: 429": the status is what tells one of a kind from the other, and of what Arc's agent
/// asks for, the reason.
template <typename T>
std::string told(const Result<T>& result)
{
    if (result.ok()) {
        return "";
    }
    const bool challenge = result.problem().id == azure::issue::kArcChallenge;
    const std::string status = paramOf(result.problem(), challenge ? "reason" : "status");
    return std::string(result.problem().id.value) + (status.empty() ? "" : ": " + status);
}

/// A way to a token: signs in so far that the fault can be met, puts it in place, and goes on.
struct Way {
    const char* name;
    std::string (*meet)(Faulty& faulty);
};

std::string bySecret(Faulty& faulty)
{
    faulty.arm();
    return told(faulty.bySecret()->signIn({}, {}));
}

std::string byFile(Faulty& faulty, CredentialKind kind, const std::string& content)
{
    const Folder folder;
    auto connection = faulty.simulated.opsConnection(kind);
    connection.credential.file = folder.file("proof", content);
    faulty.arm();
    return told(faulty.simulated.open(connection)->signIn({}, {}));
}

std::string byCertificate(Faulty& faulty)
{
    return byFile(faulty, CredentialKind::Certificate, faulty.simulated.opsPem());
}

std::string byFederatedToken(Faulty& faulty)
{
    return byFile(faulty, CredentialKind::FederatedToken,
        lab::federatedAssertion(*faulty.simulated.lab().tenant().world(), faulty.simulated.now()));
}

azure::Prompts approving(Faulty& faulty, std::function<void()> then)
{
    azure::Prompts prompts;
    prompts.showCode = [&faulty, then](const std::string& code, const std::string&, Time) {
        faulty.simulated.decide(code, Simulated::Decision::Approve);
        then();
    };
    return prompts;
}

std::string byDevice(Faulty& faulty)
{
    faulty.arm();
    return told(faulty.simulated.open(faulty.simulated.connection(CredentialKind::DeviceCode))
                    ->signIn(approving(faulty, [] {}), {}));
}

/// Only once the code is shown: whoever enters it has to be waited for.
std::string byDeviceLater(Faulty& faulty)
{
    return told(faulty.simulated.open(faulty.simulated.connection(CredentialKind::DeviceCode))
                    ->signIn(approving(faulty, [&faulty] { faulty.arm(); }), {}));
}

/// Only once the page has sent back: before, the fault is the browser's to show.
std::string byBrowser(Faulty& faulty)
{
    std::thread browser;
    azure::Prompts prompts;
    prompts.openBrowser = [&](const std::string& page) {
        browser = std::thread([&faulty, page] {
            const std::string back = faulty.simulated.redirectOf(page);
            faulty.arm();
            (void)faulty.simulated.redirectOf(back);
        });
    };
    const auto account
        = faulty.simulated.open(faulty.simulated.connection(CredentialKind::Browser))
              ->signIn(prompts, {});
    browser.join();
    return told(account);
}

/// Hours after the sign-in, when nobody sits before it.
std::string byRefreshing(Faulty& faulty)
{
    const auto session
        = faulty.simulated.open(faulty.simulated.connection(CredentialKind::DeviceCode));
    const auto account = session->signIn(approving(faulty, [] {}), {});
    EXPECT_TRUE(account.ok()) << idOf(account);
    faulty.simulated.pass(7200);
    faulty.arm();
    return told(session->token(session->connection().endpoints.armAudience, {}));
}

std::string byManagedIdentity(Faulty& faulty)
{
    faulty.arm();
    return told(faulty.simulated.open(faulty.simulated.connection(CredentialKind::ManagedIdentity))
                    ->signIn({}, {}));
}

std::string byArc(Faulty& faulty)
{
    faulty.simulated.onArc();
    return byManagedIdentity(faulty);
}

constexpr Way kWays[]{{"Secret", bySecret}, {"Certificate", byCertificate},
    {"FederatedToken", byFederatedToken}, {"Device", byDevice}, {"DeviceLater", byDeviceLater},
    {"Browser", byBrowser}, {"Refreshing", byRefreshing}};

class EntraFault : public testing::TestWithParam<std::tuple<lab::ServiceFault, Way>> {};
class IdentityFault : public testing::TestWithParam<lab::ServiceFault> {};
class ArcFault : public testing::TestWithParam<lab::ServiceFault> {};

/// Answers like the service itself.
constexpr lab::ServiceFault noFault(lab::Azure service)
{
    return {"none", service, "/there-is-no-such-path", "", nullptr};
}

} // namespace

TEST_P(EntraFault, IsToldApart)
{
    const auto& [fault, way] = GetParam();
    Faulty faulty(fault, Faulty::From::Later);
    const ToldRow* row = rowOf(kEntra, fault.name);
    ASSERT_NE(row, nullptr) << "no row";
    EXPECT_EQ(way.meet(faulty), row->told);
}

INSTANTIATE_TEST_SUITE_P(Ways, EntraFault,
    testing::Combine(testing::ValuesIn(faultsOf({lab::Azure::Entra})), testing::ValuesIn(kWays)),
    [](const auto& info) {
        return underscored(std::get<0>(info.param).name) + "_" + std::get<1>(info.param).name;
    });

TEST_P(IdentityFault, IsToldApart)
{
    Faulty faulty(GetParam(), Faulty::From::Later);
    const ToldRow* row = rowOf(kIdentity, GetParam().name);
    ASSERT_NE(row, nullptr) << "no row";
    EXPECT_EQ(byManagedIdentity(faulty), row->told);
}

INSTANTIATE_TEST_SUITE_P(Faults, IdentityFault, testing::ValuesIn(faultsOf({lab::Azure::Imds})),
    [](const auto& info) { return underscored(info.param.name); });

TEST_P(ArcFault, IsToldApart)
{
    Faulty faulty(GetParam(), Faulty::From::Later);
    const ToldRow* row = rowOf(kArc, GetParam().name);
    ASSERT_NE(row, nullptr) << "no row";
    EXPECT_EQ(byArc(faulty), row->told);
}

INSTANTIATE_TEST_SUITE_P(Faults, ArcFault, testing::ValuesIn(faultsOf({lab::Azure::Arc})),
    [](const auto& info) { return underscored(info.param.name); });

TEST(SignInFaults, AreTheOnlyReasonThatAWayFails)
{
    for (const Way& way : kWays) {
        const auto none = noFault(lab::Azure::Entra);
        Faulty faulty(none, Faulty::From::Later);
        EXPECT_EQ(way.meet(faulty), "") << way.name;
    }
    for (const auto& [service, meet] :
        {std::pair(lab::Azure::Imds, &byManagedIdentity), std::pair(lab::Azure::Arc, &byArc)}) {
        const auto none = noFault(service);
        Faulty faulty(none, Faulty::From::Later);
        EXPECT_EQ(meet(faulty), "");
    }
}

TEST(SignInFaults, AllHaveARow)
{
    EXPECT_EQ(faultsOf({lab::Azure::Entra}).size(), std::size(kEntra)) << "a row of no fault";
    EXPECT_EQ(faultsOf({lab::Azure::Imds}).size(), std::size(kIdentity)) << "a row of no fault";
    EXPECT_EQ(faultsOf({lab::Azure::Arc}).size(), std::size(kArc)) << "a row of no fault";
}
