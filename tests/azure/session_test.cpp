// SPDX-License-Identifier: GPL-3.0-or-later
// A session keeps tokens in memory, renews them in time and in one place, and forgets them.
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/entra_issues.h"
#include "simulated.h"

#include <gtest/gtest.h>

#include <thread>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

constexpr char kArm[] = "https://management.azure.com/";
constexpr char kGraph[] = "https://graph.microsoft.com/";

Prompts approving(Simulated& simulated)
{
    Prompts prompts;
    prompts.showCode = [&simulated](const std::string& code, const std::string&, Time) {
        simulated.decide(code, Simulated::Decision::Approve);
    };
    return prompts;
}

std::unique_ptr<Session> opsSession(Simulated& simulated)
{
    return simulated.openWith(simulated.opsConnection(CredentialKind::ClientSecret), kClientSecret,
        simulated.opsSecret());
}

std::size_t grantsOf(const Simulated& simulated, std::string_view type)
{
    std::size_t count = 0;
    for (const auto& request : simulated.asked()) {
        count += request.form("grant_type") == type ? 1U : 0U;
    }
    return count;
}

} // namespace

TEST(Session, ATokenIsAskedForOnce)
{
    Simulated simulated;
    const auto session = opsSession(simulated);
    const auto first = session->token(kArm, {});
    const auto second = session->token(kArm, {});
    ASSERT_TRUE(first.ok() && second.ok());
    EXPECT_EQ(*first, *second);
    EXPECT_EQ(simulated.asked().size(), 1U);
}

TEST(Session, TheEndOfEveryTokenIsToldAsItIsIssued)
{
    Simulated simulated;
    std::vector<Time> ends;
    simulated.around.issued = [&ends](Time end) { ends.push_back(end); };
    const auto session = opsSession(simulated);
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    const std::vector<Time> first{simulated.now() + Duration{3599}};
    EXPECT_EQ(ends, first) << "once, however often it is used";
    simulated.pass(10);
    ASSERT_EQ(idOf(session->token(kGraph, {})), "");
    ASSERT_EQ(ends.size(), 2U) << "whoever it is for";
    EXPECT_EQ(ends[1], simulated.now() + Duration{3599});
}

TEST(Session, ATokenIsRenewedWhenLessThanFiveMinutesAreLeft)
{
    Simulated simulated;
    const auto session = opsSession(simulated);
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    simulated.pass(3599 - 300);
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    EXPECT_EQ(simulated.asked().size(), 1U) << "five minutes are left";
    simulated.pass(1);
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    EXPECT_EQ(simulated.asked().size(), 2U);
    EXPECT_EQ(session->account()->expires, simulated.now() + Duration{3599});
}

TEST(Session, IsRefreshedHoweverLongItsTokenLasts)
{
    Simulated simulated;
    const auto session = opsSession(simulated);
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    simulated.pass(60);
    const auto account = session->refresh({});
    ASSERT_TRUE(account.ok());
    EXPECT_EQ(simulated.asked().size(), 2U);
    EXPECT_EQ(account->expires, simulated.now() + Duration{3599});
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    EXPECT_EQ(simulated.asked().size(), 2U) << "the new one is not used";
}

TEST(Session, IsNotRefreshedWithoutASignIn)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    const auto account = session->refresh({});
    ASSERT_FALSE(account.ok());
    EXPECT_EQ(account.problem().id, azure::issue::kSignInNeeded);
}

TEST(Session, AnotherResourcesTokenDoesNotSayHowLongTheSignInLasts)
{
    Simulated simulated;
    const auto session = opsSession(simulated);
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    const auto until = session->account()->expires;
    simulated.pass(60);
    ASSERT_EQ(idOf(session->token(kGraph, {})), "");
    EXPECT_EQ(session->account()->expires, until);
}

TEST(Session, ThreadsThatWantOneAtOnceMakeOneRequest)
{
    Simulated simulated;
    const auto session = opsSession(simulated);
    std::vector<std::thread> threads;
    std::atomic<int> got = 0;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] { got += session->token(kArm, {}).ok() ? 1 : 0; });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(got, 8);
    EXPECT_EQ(simulated.asked().size(), 1U);
}

TEST(Session, AnotherResourceIsAskedForWithTheSameSignIn)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    ASSERT_EQ(idOf(session->signIn(approving(simulated), {})), "");
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    ASSERT_EQ(idOf(session->token(kGraph, {})), "");
    EXPECT_EQ(grantsOf(simulated, "refresh_token"), 1U);
    EXPECT_EQ(simulated.asked().back().form("scope"),
        "https://graph.microsoft.com//.default openid profile offline_access");
}

TEST(Session, ARotatedRefreshTokenTakesThePlaceOfTheOldOne)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    ASSERT_EQ(idOf(session->signIn(approving(simulated), {})), "");
    const auto key = secretKey(session->connection(), kRefreshToken);
    const auto first = simulated.store->look(key);
    simulated.pass(3600);
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    const auto second = simulated.store->look(key);
    EXPECT_EQ(simulated.asked().back().form("refresh_token"), first);
    EXPECT_NE(first, second);
    simulated.pass(3600);
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    EXPECT_EQ(simulated.asked().back().form("refresh_token"), second);
}

TEST(Session, ALaterOneGoesOnWithWhatTheStoreKeeps)
{
    Simulated simulated;
    const auto connection = simulated.connection(CredentialKind::DeviceCode);
    ASSERT_EQ(idOf(simulated.open(connection)->signIn(approving(simulated), {})), "");
    const auto later = simulated.open(connection);
    EXPECT_FALSE(later->account());
    ASSERT_EQ(idOf(later->token(kArm, {})), "");
    EXPECT_EQ(later->account()->name, "alice@contoso.onmicrosoft.com");
}

TEST(Session, NeverPromptsForAToken)
{
    Simulated simulated;
    for (const auto kind : {CredentialKind::Browser, CredentialKind::DeviceCode}) {
        const auto session = simulated.open(simulated.connection(kind));
        EXPECT_EQ(idOf(session->token(kArm, {})), azure::issue::kSignInNeeded.value);
    }
    EXPECT_TRUE(simulated.asked().empty());
}

TEST(Session, LastsAsLongAsItselfWhereNothingCanBeKept)
{
    Simulated simulated;
    simulated.store->refusesToPut = true;
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    const auto account = session->signIn(approving(simulated), {});
    ASSERT_TRUE(account.ok());
    ASSERT_TRUE(account->notKept);
    EXPECT_EQ(account->notKept->id, net::issue::kKeychainLocked);
    EXPECT_EQ(simulated.store->size(), 0U);
    simulated.pass(3600);
    EXPECT_EQ(idOf(session->token(kArm, {})), "");
}

TEST(Session, SigningOutForgetsAndSaysUntilWhenTokensStayValid)
{
    Simulated simulated;
    const auto session = simulated.open(simulated.connection(CredentialKind::DeviceCode));
    ASSERT_EQ(idOf(session->signIn(approving(simulated), {})), "");
    const Time until = session->account()->expires;
    EXPECT_EQ(session->signOut(), until);
    EXPECT_EQ(simulated.store->size(), 0U);
    EXPECT_FALSE(session->account());
    EXPECT_FALSE(session->leftBehind());
    EXPECT_EQ(idOf(session->token(kArm, {})), azure::issue::kSignedOut.value);
    simulated.pass(3600);
    EXPECT_FALSE(session->signOut());
}

TEST(Session, ThatIsSignedOutAsksForNothingThoughItCould)
{
    Simulated simulated("build-01");
    auto certificate = simulated.opsConnection(CredentialKind::Certificate);
    certificate.credential.file = "/nowhere.pem";
    for (auto connection : {simulated.opsConnection(CredentialKind::ClientSecret), certificate,
             simulated.connection(CredentialKind::ManagedIdentity)}) {
        connection.signedOut = true;
        const auto session = simulated.open(connection);
        EXPECT_EQ(idOf(session->token(kArm, {})), azure::issue::kSignedOut.value);
        EXPECT_EQ(idOf(session->refresh({})), azure::issue::kSignedOut.value);
    }
    EXPECT_TRUE(simulated.asked().empty());
}

TEST(Session, SigningInEndsBeingSignedOut)
{
    Simulated simulated;
    auto connection = simulated.opsConnection(CredentialKind::ClientSecret);
    connection.signedOut = true;
    const auto session = simulated.openWith(connection, kClientSecret, simulated.opsSecret());
    ASSERT_EQ(idOf(session->signIn({}, {})), "");
    EXPECT_EQ(idOf(session->token(kArm, {})), "");
    EXPECT_EQ(idOf(session->refresh({})), "");
}

TEST(Session, SigningOutSaysWhatTheStoreDidNotForget)
{
    Simulated simulated;
    const auto session = opsSession(simulated);
    ASSERT_EQ(idOf(session->token(kArm, {})), "");
    simulated.store->refusesToForget = true;
    (void)session->signOut();
    ASSERT_TRUE(session->leftBehind());
    EXPECT_EQ(session->leftBehind()->id, net::issue::kKeychainLocked);
}

TEST(Session, AnUnavailableServiceDoesNotEndATokenThatIsStillValid)
{
    Simulated simulated;
    const auto session = opsSession(simulated);
    const auto first = session->token(kArm, {});
    ASSERT_TRUE(first.ok());
    simulated.lab().intercept(
        lab::Azure::Entra, [](const auto&, const auto&) { return lab::http::text(503, ""); });
    simulated.pass(3599 - 120);
    const auto second = session->token(kArm, {});
    ASSERT_TRUE(second.ok());
    EXPECT_EQ(*first, *second);
    simulated.pass(90);
    EXPECT_EQ(idOf(session->token(kArm, {})), azure::issue::kEntraUnavailable.value);
}

TEST(Session, AnUnfitConnectionSendsNothing)
{
    Simulated simulated;
    auto connection = simulated.opsConnection(CredentialKind::ClientSecret);
    connection.tenant.clear();
    const auto session = simulated.openWith(connection, kClientSecret, simulated.opsSecret());
    EXPECT_EQ(idOf(session->signIn({}, {})), "connection.no-tenant");
    EXPECT_EQ(idOf(session->token(kArm, {})), "connection.no-tenant");
    EXPECT_TRUE(simulated.asked().empty());
}
