// SPDX-License-Identifier: GPL-3.0-or-later
// Managed identities as a machine, App Service and Arc have them: what we ask beside what Azure's own library
// asks the same service.
#include "identity_service.h"
#include "sdk_rig.h"

#include <functional>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

using Is = Credential::IdentityIs;
using Variables = std::map<std::string, std::string>;

/// As ManagedIdentityCredential calls it.
const char* optionOf(Is is)
{
    return is == Is::ClientId ? "clientId" : is == Is::ObjectId ? "objectId" : "resourceId";
}

void expectSame(const lab::http::Request& our, const lab::http::Request& their)
{
    EXPECT_EQ(our.method, their.method);
    // Of a slash at the end nobody makes anything; the library writes one for the metadata service.
    const auto end = their.path().find_last_not_of('/') + 1;
    EXPECT_EQ(our.path(), their.path().substr(0, end));
    for (const char* header : {"Metadata", "X-IDENTITY-HEADER", "Authorization"}) {
        EXPECT_EQ(our.header(header), their.header(header)) << header;
    }
    Parameters ourQuery = queryOf(our), theirQuery = queryOf(their);
    // The library takes the slash off the audience, whose tokens Resource Manager takes either way.
    EXPECT_EQ(ourQuery["resource"], "https://management.azure.com/");
    EXPECT_TRUE(theirQuery["resource"].starts_with("https://management.azure.com"));
    ourQuery.erase("resource");
    theirQuery.erase("resource");
    expectAlike(ourQuery, theirQuery);
}

class SdkIdentity : public Sdk {
protected:
    void theirsFor(Is is, const std::string& id, Variables where)
    {
        if (is != Is::None) {
            where["IDENTITY_IS"] = optionOf(is);
            where["IDENTITY"] = id;
        }
        (void)theirs("managed-identity", where);
    }
    void oursFor(Is is, const std::string& id, const Variables& where)
    {
        auto made = simulated.connection(CredentialKind::ManagedIdentity);
        made.credential.identityIs = is;
        made.credential.identity = id;
        simulated.environment = where;
        (void)ours(made);
    }
};

constexpr char kGuid[] = "0b0e3a8e-9f0e-4c07-8f7c-5d3a0f6f1c11";
constexpr char kResource[] = "/subscriptions/x/resourceGroups/g/providers/"
                             "Microsoft.ManagedIdentity/userAssignedIdentities/one";

} // namespace

TEST_F(SdkIdentity, OfAMachine)
{
    std::mutex lock;
    std::vector<lab::http::Request> asked;
    simulated.lab().interceptImds("build-01", [&](const auto& request, const auto& next) {
        const std::scoped_lock hold(lock);
        asked.push_back(request);
        return next(request);
    });
    const auto* machine = lab::findMachine(*simulated.lab().tenant().world(), "build-01");
    const auto& identity = machine->identity.userAssigned.front();
    const Variables where{
        {"AZURE_POD_IDENTITY_AUTHORITY_HOST", simulated.lab().imdsUrl("build-01")}};
    for (const auto& [is, id] :
        {std::pair(Is::ClientId, identity.clientId), std::pair(Is::ObjectId, identity.principalId),
            std::pair(Is::ResourceId, identity.id)}) {
        SCOPED_TRACE(optionOf(is));
        theirsFor(is, id, where);
        ASSERT_FALSE(asked.empty());
        const auto their = asked.back();
        asked.clear();
        oursFor(is, id, {});
        ASSERT_EQ(asked.size(), 1U);
        expectSame(asked[0], their);
    }
    simulated.lab().interceptImds("build-01", {});
}

TEST_F(SdkIdentity, OfAppService)
{
    const IdentityService service([](const auto&) { return identityAnswer(lab::systemTime()); });
    const Variables where{
        {"IDENTITY_ENDPOINT", service.url() + "/msi/token"}, {"IDENTITY_HEADER", "of-the-service"}};
    const std::pair<Is, std::string> identities[]{
        {Is::None, ""}, {Is::ClientId, kGuid}, {Is::ResourceId, kResource}};
    for (const auto& [is, id] : identities) {
        SCOPED_TRACE(id);
        theirsFor(is, id, where);
        oursFor(is, id, where);
        const auto asked = service.asked();
        ASSERT_EQ(asked.size() % 2, 0U);
        expectSame(asked.back(), asked[asked.size() - 2]);
    }
}

// The service's own reference calls it principal_id; the library sends the name that it has elsewhere.
TEST_F(SdkIdentity, OfAppServiceByObjectIdHasTheServicesName)
{
    const IdentityService service([](const auto&) { return identityAnswer(lab::systemTime()); });
    const Variables where{
        {"IDENTITY_ENDPOINT", service.url() + "/msi/token"}, {"IDENTITY_HEADER", "of-the-service"}};
    theirsFor(Is::ObjectId, kGuid, where);
    oursFor(Is::ObjectId, kGuid, where);
    const auto asked = service.asked();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].query("object_id"), kGuid);
    EXPECT_EQ(asked[1].query("principal_id"), kGuid);
}

TEST_F(SdkIdentity, OfArcWithItsChallenge)
{
    folder.file("a-1.key", "of-the-agent");
    std::string tokens;
    const IdentityService agent([&tokens](const lab::http::Request& request) {
        if (request.header("Authorization")) {
            return identityAnswer(lab::systemTime(), echoOf(request));
        }
        auto refusal = lab::http::text(401, "");
        refusal.headers.push_back({"WWW-Authenticate", "Basic realm=" + tokens + "/a-1.key"});
        return refusal;
    });
    const Variables where{{"IDENTITY_ENDPOINT", agent.url() + "/metadata/identity/oauth2/token"},
        {"IMDS_ENDPOINT", agent.url()}};
    auto variables = where;
    variables["ARC_TOKENS"] = folder.path();
    simulated.around.arcTokens = folder.path();
    const std::pair<Is, std::string> identities[]{
        {Is::None, ""}, {Is::ClientId, kGuid}, {Is::ObjectId, kGuid}, {Is::ResourceId, kResource}};
    for (const auto& [is, id] : identities) {
        SCOPED_TRACE(is == Is::None ? "the machine's own" : optionOf(is));
        const std::size_t before = agent.asked().size();
        tokens = "/var/opt/azcmagent/tokens";
        theirsFor(is, id, variables);
        tokens = folder.path();
        oursFor(is, id, where);
        const auto all = agent.asked();
        ASSERT_EQ(all.size(), before + 4) << "each asks, is challenged, and asks again";
        const auto* asked = all.data() + before;
        EXPECT_EQ(asked[0].header("Authorization"), std::nullopt);
        EXPECT_EQ(asked[1].header("Authorization"), "Basic of-the-agent");
        expectSame(asked[2], asked[0]);
        expectSame(asked[3], asked[1]);
    }
}

// The library reads one folder alone, which is not a test's: the agent's folder is named as that one.
TEST_F(SdkIdentity, TakesTheLabsAgentForArcs)
{
    simulated.onArc();
    std::mutex lock;
    std::vector<lab::http::Response> answers;
    simulated.lab().intercept(lab::Azure::Arc, [&](const auto& request, const auto& next) {
        auto answer = next(request);
        for (auto& header : answer.headers) {
            if (const auto at = header.value.find(simulated.around.arcTokens);
                at != header.value.npos) {
                header.value.replace(
                    at, simulated.around.arcTokens.size(), "/var/opt/azcmagent/tokens");
            }
        }
        const std::scoped_lock hold(lock);
        answers.push_back(answer);
        return answer;
    });
    auto where = simulated.environment;
    where["ARC_TOKENS"] = simulated.around.arcTokens;
    theirsFor(Is::None, "", where);
    simulated.lab().intercept(lab::Azure::Arc, {});
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].status, 401);
    EXPECT_EQ(answers[1].status, 200);
}
