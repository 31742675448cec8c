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

/// $A is the stranger's address, which leads there from anywhere; $N is its name.
struct Lure {
    const char* name;
    int status;
    const char *header, *value;
    const char* body;
};

constexpr char kLinks[] = R"({"value":[],"nextLink":"$N/next","@odata.nextLink":"$N/next",)"
                          R"("jwks_uri":"$N/keys"})";
constexpr char kRefusal[] = R"({"error":"invalid_token","error_uri":"$N/why"})";

constexpr Lure kLures[]{
    {"Moved", 301, "Location", "$A/somewhere", "{}"},
    {"Found", 302, "Location", "$A/somewhere", "{}"},
    {"SeeOther", 303, "Location", "$A/somewhere", "{}"},
    {"Temporary", 307, "Location", "$A/somewhere", "{}"},
    {"Permanent", 308, "Location", "$A/somewhere", "{}"},
    {"Accepted", 202, "Location", "$N/operation", "{}"},
    {"Operation", 202, "Azure-AsyncOperation", "$N/operation", "{}"},
    {"NextPage", 200, "Link", "<$A/next>; rel=\"next\"", kLinks},
    {"Challenge", 401, "WWW-Authenticate", "Bearer authorization_uri=\"$A/\"", kRefusal},
};

std::string filled(std::string text, const HostileLab& at)
{
    for (const auto& [sign, by] :
        {std::pair<std::string, std::string>("$A", at.stranger()), {"$N", at.kStranger}}) {
        for (auto i = text.find(sign); i != std::string::npos; i = text.find(sign)) {
            text.replace(i, sign.size(), by);
        }
    }
    return text;
}

lab::http::Response answerOf(const Lure& lure, const HostileLab& at)
{
    auto answer = lab::http::json(lure.status, filled(lure.body, at));
    answer.headers.push_back({lure.header, filled(lure.value, at)});
    return answer;
}

class Elsewheres : public testing::TestWithParam<std::tuple<Asking, Lure>> {};

} // namespace

TEST_P(Elsewheres, AreNotGoneTo)
{
    const auto& [asking, lure] = GetParam();
    HostileLab at([&lure = lure](const HostileLab& at) { return answerOf(lure, at); });
    (void)asking.ask(at);
    EXPECT_GE(at.asked(), 1) << "the service was not asked";
    EXPECT_EQ(at.strayed(), std::vector<std::string>());
}

INSTANTIATE_TEST_SUITE_P(All, Elsewheres,
    testing::Combine(
        testing::ValuesIn(askings().begin(), askings().end()), testing::ValuesIn(kLures)),
    [](const auto& info) {
        return std::string(std::get<0>(info.param).name) + std::get<1>(info.param).name;
    });

TEST(Stranger, IsThereForWhoeverGoesToIt)
{
    HostileLab at({});
    for (const std::string& stranger : {at.stranger(), std::string(HostileLab::kStranger)}) {
        net::HttpRequest request;
        request.url = stranger + "/somewhere";
        EXPECT_EQ(idOf(at.transport->exchange(request, {})), "");
    }
    EXPECT_EQ(at.strayed(), std::vector<std::string>(2, "GET /somewhere"));
}

TEST(Stranger, GetsNothingThatIsForAppService)
{
    for (const Lure& lure : kLures) {
        HostileLab at({});
        const IdentityService service([&](const auto&) { return answerOf(lure, at); });
        at.simulated.environment
            = {{"IDENTITY_ENDPOINT", service.url() + "/msi/token"}, {"IDENTITY_HEADER", "planted"}};
        EXPECT_NE(idOf(at.open(CredentialKind::ManagedIdentity)->signIn({}, {})), "") << lure.name;
        EXPECT_EQ(service.asked().front().header("X-IDENTITY-HEADER"), "planted");
        EXPECT_EQ(at.strayed(), std::vector<std::string>()) << lure.name;
    }
}

TEST(Stranger, GetsNothingThatArcsAgentIsShown)
{
    for (const Lure& lure : kLures) {
        HostileLab at({});
        const std::string file = at.folder.file("a-1.key", "planted-challenge");
        const IdentityService agent([&](const lab::http::Request& request) {
            auto answer
                = request.header("Authorization") ? answerOf(lure, at) : lab::http::text(401, "");
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
