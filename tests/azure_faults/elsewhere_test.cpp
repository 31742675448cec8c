// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that lead elsewhere: whoever is asked with a secret or a token may redirect, name a next page, an
// operation or an authority at a stranger's. The stranger is there, under a name that leads to it, and nothing
// arrives at it.
#include "../azure/identity_service.h"
#include "azure_faults/hostile_lab.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;
using azure::CredentialKind;

namespace {

struct Lure {
    const char* name;
    lab::http::Response answer;
};

Lure lure(const char* name, int status, const char* body, std::vector<lab::http::Header> headers)
{
    auto answer = lab::http::json(status, body);
    answer.headers.insert(answer.headers.end(), headers.begin(), headers.end());
    return {name, std::move(answer)};
}

std::vector<Lure> lures()
{
    const std::string to = kStranger + std::string("/somewhere");
    std::vector<Lure> all;
    for (const auto& [name, status] : {std::pair("Moved", 301), {"Found", 302}, {"SeeOther", 303},
             {"Temporary", 307}, {"Permanent", 308}}) {
        all.push_back(lure(name, status, "{}", {{"Location", to}}));
    }
    all.push_back(lure("Accepted", 202, "{}", {{"Location", to}, {"Azure-AsyncOperation", to}}));
    all.push_back(lure("NextPage", 200,
        R"({"value":[],"nextLink":"https://stranger.example/next",)"
        R"("@odata.nextLink":"https://stranger.example/next",)"
        R"("jwks_uri":"https://stranger.example/keys"})",
        {{"Link", "<" + to + ">; rel=\"next\""}}));
    all.push_back(lure("Challenge", 401,
        R"({"error":"invalid_token","error_uri":"https://stranger.example/why"})",
        {{"WWW-Authenticate", "Bearer authorization_uri=\"" + to + "\""}}));
    return all;
}

class Elsewheres : public testing::TestWithParam<std::tuple<Asking, Lure>> {};

} // namespace

TEST_P(Elsewheres, AreNotGoneTo)
{
    const auto& [asking, lure] = GetParam();
    HostileLab at([&answer = lure.answer] { return answer; });
    (void)asking.ask(at);
    EXPECT_GE(at.asked(), 1) << "the service was not asked";
    EXPECT_EQ(at.strayed(), std::vector<std::string>());
}

INSTANTIATE_TEST_SUITE_P(All, Elsewheres,
    testing::Combine(
        testing::ValuesIn(askings().begin(), askings().end()), testing::ValuesIn(lures())),
    [](const auto& info) {
        return std::string(std::get<0>(info.param).name) + std::get<1>(info.param).name;
    });

TEST(Stranger, IsThereForWhoeverGoesToIt)
{
    HostileLab at({});
    net::HttpRequest request;
    request.url = kStranger + std::string("/somewhere");
    EXPECT_EQ(idOf(at.transport->exchange(request, {})), "");
    EXPECT_EQ(at.strayed(), std::vector<std::string>{"GET /somewhere"});
}

TEST(Stranger, GetsNothingThatIsForAppService)
{
    for (const Lure& lure : lures()) {
        HostileLab at({});
        const IdentityService service([&](const auto&) { return lure.answer; });
        at.simulated.environment
            = {{"IDENTITY_ENDPOINT", service.url() + "/msi/token"}, {"IDENTITY_HEADER", "planted"}};
        EXPECT_NE(idOf(at.open(CredentialKind::ManagedIdentity)->signIn({}, {})), "") << lure.name;
        EXPECT_EQ(service.asked().front().header("X-IDENTITY-HEADER"), "planted");
        EXPECT_EQ(at.strayed(), std::vector<std::string>()) << lure.name;
    }
}

TEST(Stranger, GetsNothingThatArcsAgentIsShown)
{
    for (const Lure& lure : lures()) {
        HostileLab at({});
        const std::string file = at.folder.file("a-1.key", "planted-challenge");
        const IdentityService agent([&](const lab::http::Request& request) {
            auto answer = request.header("Authorization") ? lure.answer : lab::http::text(401, "");
            answer.headers.push_back({"WWW-Authenticate", "Basic realm=" + file});
            return answer;
        });
        at.simulated.around.arcTokens = at.folder.path();
        at.simulated.environment
            = {{"IDENTITY_ENDPOINT", agent.url()}, {"IMDS_ENDPOINT", agent.url()}};
        EXPECT_NE(idOf(at.open(CredentialKind::ManagedIdentity)->signIn({}, {})), "") << lure.name;
        EXPECT_EQ(agent.asked().back().header("Authorization"), "Basic planted-challenge");
        EXPECT_EQ(at.strayed(), std::vector<std::string>()) << lure.name;
    }
}
