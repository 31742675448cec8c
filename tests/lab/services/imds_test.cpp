// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/percent.h"
#include "decode/base64.h"
#include "fixture.h"
#include "lab/imds/service.h"
#include "lab/imds/versions.h"
#include "lab/mint/document.h"
#include "lab/tenant/changes.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;
using namespace attest::test;

namespace {

const std::vector<http::Header> kMetadata{{"Metadata", "true"}};

/// The service of one machine, and time for its rates that stands still.
struct Imds {
    std::shared_ptr<Tenant> tenant = newTenant();
    std::chrono::milliseconds ticks{0};
    std::shared_ptr<imds::Service> service
        = imds::Service::make(tenant, {}, [this] { return ticks; });

    http::Response ask(std::string target, std::string machine = "web-01",
        std::vector<http::Header> headers = kMetadata)
    {
        ticks += std::chrono::seconds(1);
        return service->handlerOf(std::move(machine))(
            get("/metadata/" + target, std::move(headers)));
    }
    std::string text(std::string target, std::string machine = "web-01")
    {
        const auto answer = ask(std::move(target), std::move(machine));
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.body;
    }
    http::Response token(const std::string& query, std::string machine = "web-01")
    {
        return ask("identity/oauth2/token?api-version=2018-02-01&" + query, std::move(machine));
    }
};

constexpr char kArm[] = "resource=https%3A%2F%2Fmanagement.azure.com%2F";

} // namespace

struct Rule {
    const char* name;
    const char* target;
    std::vector<http::Header> headers;
    int status;
    const char* says;
};

class ImdsRule : public testing::TestWithParam<Rule> {};

TEST_P(ImdsRule, IsKept)
{
    Imds imds;
    const auto answer = imds.ask(GetParam().target, "web-01", GetParam().headers);
    EXPECT_EQ(answer.status, GetParam().status) << answer.body;
    EXPECT_NE(answer.body.find(GetParam().says), std::string::npos) << answer.body;
}

INSTANTIATE_TEST_SUITE_P(All, ImdsRule,
    testing::Values(
        Rule{"noHeader", "instance?api-version=2021-02-01", {}, 400, "Required metadata header"},
        Rule{"upperCaseTrue", "instance?api-version=2021-02-01", {{"Metadata", "True"}}, 400,
            "Required metadata header"},
        Rule{"noHeaderIdentity", "identity/oauth2/token?api-version=2018-02-01", {}, 400,
            "bad_request_102"},
        Rule{"proxy", "instance?api-version=2021-02-01",
            {{"Metadata", "true"}, {"X-Forwarded-For", "10.0.0.1"}}, 400, "error"},
        Rule{"noVersion", "instance", kMetadata, 400,
            R"("newest-versions":["2025-04-07","2024-07-17","2024-03-15"])"},
        Rule{"badVersion", "attested/document?api-version=2020-01-01", kMetadata, 400,
            "api-version is invalid"},
        Rule{"twice", "instance?api-version=2021-02-01&format=json&format=text", kMetadata, 400,
            "uplicate"},
        Rule{"unknown", "nothing?api-version=2021-02-01", kMetadata, 404, "error"},
        Rule{"longNonce",
            "attested/document?api-version=2025-04-07&nonce=123456789012345678901234567890123",
            kMetadata, 400, "nonce"},
        Rule{"leafWithoutText", "instance/compute/vmId?api-version=2021-02-01", kMetadata, 400,
            "format=text"},
        Rule{"absent", "instance/compute/tagsList?api-version=2018-10-01", kMetadata, 404, "error"},
        Rule{"versions", "versions", kMetadata, 200, R"({"apiVersions":["2017-03-01",)"},
        Rule{"identityInfo", "identity/info?api-version=2018-02-01", kMetadata, 200, "tenantId"}),
    [](const auto& tested) { return tested.param.name; });

TEST(Imds, RefusesOtherMethods)
{
    Imds imds;
    auto request = get("/metadata/instance?api-version=2021-02-01", kMetadata);
    request.method = "POST";
    EXPECT_EQ(imds.service->handlerOf("web-01")(request).status, 405);
}

TEST(Imds, SignsADocumentOverTheNonce)
{
    Imds imds;
    const std::string answer
        = imds.text("attested/document?api-version=2025-04-07&nonce=abcDEF1234567890");
    EXPECT_EQ(at(answer, "encoding"), "pkcs7");
    const auto cms = decode::fromBase64(at(answer, "signature"), decode::Base64Form::Strict);
    ASSERT_TRUE(cms.ok());
    AttestedSpec spec;
    spec.nonce = "abcDEF1234567890";
    spec.sku = "server";
    const auto world = imds.tenant->world();
    const Machine* machine = findMachine(*world, "web-01");
    spec.subscriptionId = machine->group.subscriptionId;
    spec.vmId = machine->vmId;
    spec.createdOn = kNow;
    const auto expected = mintDocument(spec, imds.tenant->pki().leaf(Cloud::Public, "eastus"));
    EXPECT_EQ(*cms, expected.cms);
}

TEST(Imds, WritesTheExpiryForANonceThatWasNotGiven)
{
    Imds imds;
    const auto cms
        = decode::fromBase64(at(imds.text("attested/document?api-version=2018-10-01"), "signature"),
            decode::Base64Form::Strict);
    ASSERT_TRUE(cms.ok());
    const std::string_view text = asText(*cms);
    EXPECT_NE(text.find("\"nonce\":\"20261120-160000\""), std::string_view::npos);
    for (const char* later : {"subscriptionId", "sku", "licenseType"}) {
        EXPECT_EQ(text.find(later), std::string_view::npos) << later;
    }
}

TEST(Imds, TellsTheMachineWhatItIs)
{
    Imds imds;
    const std::string body = imds.text("instance?api-version=2025-04-07");
    EXPECT_EQ(at(body, "compute/name"), "web-01");
    EXPECT_EQ(at(body, "compute/azEnvironment"), "AzurePublicCloud");
    EXPECT_EQ(at(body, "compute/tags"), "env:prod;team:web;cost-center:4711");
    EXPECT_EQ(at(body, "compute/tagsList/1/value"), "web");
    EXPECT_EQ(at(body, "network/interface/0/ipv4/subnet/0/prefix"), "24");
    EXPECT_TRUE(at(body, "compute/resourceId").ends_with("/virtualMachines/web-01"));
    EXPECT_EQ(
        imds.text("instance/compute/tagsList/0/name?api-version=2025-04-07&format=text"), "env");
    EXPECT_EQ(imds.text("instance?api-version=2025-04-07&format=text"), "compute/\nnetwork/");
    EXPECT_FALSE(has(imds.text("instance?api-version=2019-02-01"), "compute/resourceId"));
}

TEST(Imds, NamesScaleSetsEachInItsWay)
{
    Imds imds;
    const std::string uniform = imds.text("instance?api-version=2025-04-07", "api-vmss_1");
    EXPECT_EQ(at(uniform, "compute/vmScaleSetName"), "api-vmss");
    EXPECT_EQ(at(uniform, "compute/virtualMachineScaleSet/id"), "");
    EXPECT_TRUE(at(uniform, "compute/resourceId")
                    .ends_with("/virtualMachineScaleSets/api-vmss/virtualMachines/1"));
    const std::string name = imds.tenant->world()->machines.back().name;
    const std::string flexible = imds.text("instance?api-version=2025-04-07", name);
    EXPECT_TRUE(at(flexible, "compute/virtualMachineScaleSet/id")
                    .ends_with("/virtualMachineScaleSets/batch-vmss"));
    EXPECT_TRUE(at(flexible, "compute/resourceId").ends_with("/virtualMachines/" + name));
}

TEST(Imds, GivesTheSystemIdentitysToken)
{
    Imds imds;
    const auto answer = imds.token(kArm);
    ASSERT_EQ(answer.status, 200) << answer.body;
    for (const char* text : {"expires_in", "expires_on", "not_before", "ext_expires_in"}) {
        EXPECT_NE(answer.body.find("\"" + std::string(text) + "\":\""), std::string::npos) << text;
    }
    EXPECT_EQ(at(answer.body, "expires_in"), "86700");
    const std::string claims = claimsOf(at(answer.body, "access_token"));
    EXPECT_EQ(at(claims, "aud"), "https://management.azure.com/");
    EXPECT_EQ(at(claims, "appidacr"), "2");
    EXPECT_EQ(at(claims, "tid"), imds.tenant->world()->directory.tenantId);
    EXPECT_TRUE(at(claims, "xms_mirid").ends_with("/virtualMachines/web-01"));
    EXPECT_FALSE(has(claims, "xms_az_rid"));
    EXPECT_EQ(at(claims, "exp"), std::to_string(kNow.seconds + 86700));
}

TEST(Imds, CountsDownAKeptTokenUntilAskedForAFreshOne)
{
    Imds imds;
    const std::string first = at(imds.token(kArm).body, "access_token");
    imds.tenant->setClock([] { return kNow + Duration{100}; });
    const auto kept = imds.token(kArm);
    EXPECT_EQ(at(kept.body, "access_token"), first);
    EXPECT_EQ(at(kept.body, "expires_in"), "86600");
    const auto fresh = imds.token(std::string(kArm) + "&bypass_cache=true");
    EXPECT_NE(at(fresh.body, "access_token"), first);
    EXPECT_EQ(at(fresh.body, "expires_in"), "86700");
}

TEST(Imds, WantsToKnowWhichOfSeveralIdentities)
{
    Imds imds;
    const auto several = imds.token(kArm, "build-01");
    EXPECT_EQ(several.status, 400);
    EXPECT_NE(several.body.find("Multiple user assigned identities exist"), std::string::npos);
    const auto world = imds.tenant->world();
    const auto& identity = findMachine(*world, "build-01")->identity.userAssigned[1];
    for (const std::string& selector :
        {"client_id=" + identity.clientId, "object_id=" + identity.principalId,
            "msi_res_id=" + identity.id, "mi_res_id=" + identity.id}) {
        const auto one = imds.token(kArm + ("&" + selector), "build-01");
        ASSERT_EQ(one.status, 200) << selector << one.body;
        const std::string claims = claimsOf(at(one.body, "access_token"));
        EXPECT_EQ(at(claims, "oid"), identity.principalId);
        EXPECT_TRUE(at(claims, "xms_az_rid").ends_with("/virtualMachines/build-01"));
    }
}

TEST(Imds, HasNoTokenForWhoHasNoIdentityOrAsksForNothingThere)
{
    Imds imds;
    EXPECT_NE(imds.token(kArm, "db-01").body.find("Identity not found"), std::string::npos);
    EXPECT_NE(imds.token(std::string(kArm) + "&client_id=none").body.find("Identity not found"),
        std::string::npos);
    const auto unknown = imds.token("resource=api%3A%2F%2Fnothing");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_EQ(at(unknown.body, "error"), "invalid_resource");
    EXPECT_EQ(at(unknown.body, "error_codes/0"), "500011");
    EXPECT_NE(at(unknown.body, "error_description").find("AADSTS500011: "), std::string::npos);
}

TEST(Imds, GivesVersionTwoWhereTheApplicationWantsIt)
{
    Imds imds;
    const auto app = appNamed(*imds.tenant->world(), kServerApp);
    imds.tenant->change([&](World& world) { setTokenVersion(world, app.appId, 2); });
    const auto answer = imds.token("resource=" + percentEncoded(app.identifierUris[0]));
    const std::string claims = claimsOf(at(answer.body, "access_token"));
    EXPECT_EQ(at(claims, "aud"), app.appId);
    EXPECT_EQ(at(claims, "ver"), "2.0");
    EXPECT_TRUE(at(claims, "iss").ends_with("/v2.0"));
    EXPECT_EQ(at(answer.body, "resource"), app.identifierUris[0]);
}

TEST(Imds, LimitsHowOftenAMachineAsks)
{
    Imds imds;
    const auto handler = imds.service->handlerOf("web-01");
    const auto request = get("/metadata/instance?api-version=2021-02-01", kMetadata);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(handler(request).status, 200) << i;
    }
    EXPECT_EQ(handler(request).status, 429);
    EXPECT_EQ(imds.service->handlerOf("db-01")(request).status, 200) << "another machine";
    imds.ticks += std::chrono::milliseconds(1000);
    EXPECT_EQ(handler(request).status, 200) << "a second later";
    const auto token = get(
        "/metadata/identity/oauth2/token/?api-version=2018-02-01&" + std::string(kArm), kMetadata);
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(handler(token).status, 200) << i;
    }
    EXPECT_EQ(at(handler(token).body, "error"), "too_many_requests");
}

TEST(Imds, LetsAFaultChangeWhatIsSigned)
{
    Imds imds;
    imds.tenant->change([](World& world) {
        world.hooks.documentContent
            = [](const Machine&, AttestedSpec& spec) { spec.vmId = "changed"; };
        world.hooks.token = [](TokenSpec& spec) { spec.audience = "other"; };
    });
    const auto cms
        = decode::fromBase64(at(imds.text("attested/document?api-version=2025-04-07"), "signature"),
            decode::Base64Form::Strict);
    ASSERT_TRUE(cms.ok());
    EXPECT_NE(asText(*cms).find("\"vmId\":\"changed\""), std::string_view::npos);
    EXPECT_EQ(at(claimsOf(at(imds.token(kArm).body, "access_token")), "aud"), "other");
}
