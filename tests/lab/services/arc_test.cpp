// SPDX-License-Identifier: GPL-3.0-or-later
// Azure Arc's agent: nobody gets a token who cannot read its folder.
#include "../../azure/folder.h"
#include "fixture.h"
#include "lab/arc/agent.h"
#include "lab/lab.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace attest;
using namespace attest::lab;
using namespace attest::test;

namespace {

const std::string kToken = "/metadata/identity/oauth2/token?api-version=2020-06-01&resource="
                           "https%3A%2F%2Fmanagement.azure.com%2F";
const http::Header kMetadata{"Metadata", "true"};

struct Arc {
    Folder folder;
    std::shared_ptr<Tenant> tenant = newTenant();
    std::shared_ptr<arc::Agent> agent = arc::Agent::make(tenant, folder.path());

    http::Response ask(const std::string& key = {}, const std::string& target = kToken) const
    {
        std::vector<http::Header> headers{kMetadata};
        if (!key.empty()) {
            headers.push_back({"Authorization", "Basic " + key});
        }
        return agent->handler()(get(target, headers));
    }
    /// The file that a refusal names.
    static std::string fileIn(const http::Response& refusal)
    {
        const std::string header(refusal.header("WWW-Authenticate").value_or(""));
        return header.starts_with("Basic realm=") ? header.substr(12) : "no file: " + header;
    }
    static std::string contentOf(const std::string& file)
    {
        std::ifstream in(file);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

} // namespace

TEST(LabArc, NamesAKeyOfItsFolderThatItsOwnerAloneMayRead)
{
    const Arc arc;
    const auto refusal = arc.ask();
    EXPECT_EQ(refusal.status, 401);
    const std::filesystem::path file = Arc::fileIn(refusal);
    EXPECT_EQ(file.parent_path().string(), arc.folder.path());
    EXPECT_EQ(file.extension().string(), ".key");
    struct stat facts {};
    ASSERT_EQ(::lstat(file.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
    EXPECT_GT(facts.st_size, 0);
    EXPECT_LE(facts.st_size, 4096);
}

TEST(LabArc, GivesWhoeverReadTheKeyATokenOfTheMachinesIdentity)
{
    const Arc arc;
    const auto answer = arc.ask(Arc::contentOf(Arc::fileIn(arc.ask())));
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto world = arc.tenant->world();
    const auto claims = claimsOf(at(answer.body, "access_token"));
    EXPECT_EQ(at(claims, "oid"), world->arc->identity.systemPrincipalId);
    EXPECT_TRUE(at(claims, "xms_mirid").ends_with("/Microsoft.HybridCompute/machines/edge-01"))
        << claims;
    EXPECT_EQ(at(claims, "aud"), "https://management.azure.com/");
}

TEST(LabArc, PassesOverWhichIdentityIsAskedFor)
{
    const Arc arc;
    const auto key = Arc::contentOf(Arc::fileIn(arc.ask()));
    const auto answer = arc.ask(key, kToken + "&client_id=00000000-0000-4000-8000-000000000000");
    EXPECT_EQ(at(claimsOf(at(answer.body, "access_token")), "oid"),
        arc.tenant->world()->arc->identity.systemPrincipalId);
}

TEST(LabArc, AsksWhoeverSaysAnotherContentForANewKey)
{
    const Arc arc;
    const auto first = Arc::fileIn(arc.ask());
    const auto refusal = arc.ask("guessed");
    EXPECT_EQ(refusal.status, 401);
    EXPECT_NE(Arc::fileIn(refusal), first);
    EXPECT_EQ(arc.ask(Arc::contentOf(first)).status, 200) << "the first one's is still good";
}

TEST(LabArc, KeepsOnlyTheLatestKeysAndTakesThemWithIt)
{
    Folder folder;
    const auto files = [&folder] {
        return std::distance(std::filesystem::directory_iterator(folder.path()),
            std::filesystem::directory_iterator());
    };
    {
        const auto agent = arc::Agent::make(newTenant(), folder.path());
        const auto first = Arc::fileIn(agent->handler()(get(kToken, {kMetadata})));
        const auto content = Arc::contentOf(first);
        for (int i = 0; i < 16; ++i) {
            (void)agent->handler()(get(kToken, {kMetadata}));
        }
        EXPECT_EQ(files(), 16);
        EXPECT_FALSE(std::filesystem::exists(first));
        EXPECT_EQ(agent->handler()(get(kToken, {kMetadata, {"Authorization", "Basic " + content}}))
                      .status,
            401);
    }
    EXPECT_EQ(files(), 0);
}

TEST(LabArc, HasTheMetadataServicesRules)
{
    const Arc arc;
    const auto handler = arc.agent->handler();
    EXPECT_EQ(handler(get(kToken)).status, 400) << "without Metadata: true";
    EXPECT_EQ(handler(post(kToken, "", {kMetadata})).status, 405);
    EXPECT_EQ(handler(get("/metadata/instance?api-version=2020-06-01", {kMetadata})).status, 404);
    EXPECT_EQ(
        handler(get("/metadata/identity/oauth2/token?api-version=1", {kMetadata})).status, 400);
    EXPECT_TRUE(std::filesystem::is_empty(arc.folder.path())) << "a key for nobody";
}

TEST(LabArc, SaysThatItsFolderCannotBeWrittenTo)
{
    const auto agent = arc::Agent::make(newTenant(), "/proc/none");
    EXPECT_EQ(agent->handler()(get(kToken, {kMetadata})).status, 500);
}

TEST(LabArc, IsThereWhereALabHasAFolderForItsKeys)
{
    LabOptions options;
    options.tenant = newTenant();
    const auto without = std::move(Lab::start(options)).value();
    EXPECT_EQ(without->url(Azure::Arc), "");
    without->intercept(Azure::Arc, {});
    const Folder folder;
    options.arcTokens = folder.path();
    const auto with = std::move(Lab::start(options)).value();
    EXPECT_EQ(with->url(Azure::Arc).substr(0, 17), "http://127.0.0.1:");
    EXPECT_EQ(with->behind(Azure::Arc)(get(kToken, {kMetadata})).status, 401);
}
