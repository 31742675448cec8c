// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "lab/tenant/changes.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;
using namespace attest::test;

TEST(Tenant, IsTheSameForTheSameSeedAndTime)
{
    const World one = seededWorld("s", kNow), same = seededWorld("s", kNow),
                other = seededWorld("t", kNow);
    EXPECT_EQ(one.directory.tenantId, same.directory.tenantId);
    EXPECT_EQ(one.keys.signing.kid, same.keys.signing.kid);
    EXPECT_EQ(armJson(one.machines[0]), armJson(same.machines[0]));
    EXPECT_NE(one.directory.tenantId, other.directory.tenantId);
}

TEST(Tenant, HasMachinesOfEveryKind)
{
    const World world = seededWorld(kSeed, kNow);
    std::map<Machine::Kind, int> kinds;
    for (const Machine& machine : world.machines) {
        ++kinds[machine.kind];
        EXPECT_TRUE(machine.nics.size() == 1 && !machine.nics[0].subnetId.empty()) << machine.name;
    }
    EXPECT_EQ(kinds[Machine::Kind::Plain], 3);
    EXPECT_EQ(kinds[Machine::Kind::Uniform], 3);
    EXPECT_EQ(kinds[Machine::Kind::Flexible], 2);
    EXPECT_EQ(findMachine(world, "db-01")->identity.systemPrincipalId, "");
    EXPECT_EQ(findMachine(world, "build-01")->identity.userAssigned.size(), 2U);
    EXPECT_EQ(findMachine(world, "none"), nullptr);
}

TEST(Tenant, ShowsChangesToThoseWhoAskAfterwards)
{
    const auto tenant = newTenant();
    const auto before = tenant->world();
    tenant->change([](World& world) { setTags(world, "web-01", {{"env", "test"}}); });
    EXPECT_EQ(findMachine(*before, "web-01")->tags.size(), 3U);
    EXPECT_EQ(findMachine(*tenant->world(), "web-01")->tags.size(), 1U);
}

TEST(Tenant, RollsKeysOverWithTheOldOnesPublishedOrNot)
{
    World world = seededWorld(kSeed, kNow);
    const std::string old = world.keys.signing.kid;
    rollOver(world.keys, world.seed, kNow, OldKeys::StayPublished);
    EXPECT_NE(world.keys.signing.kid, old);
    EXPECT_NE(findKey(world.keys, old), nullptr);
    rollOver(world.keys, world.seed, kNow, OldKeys::Withdrawn);
    EXPECT_EQ(world.keys.published.size(), 1U);
    EXPECT_EQ(findKey(world.keys, old), nullptr);
}

struct Glob {
    const char* glob;
    const char* text;
    bool matches;
};

TEST(Access, MatchesActionsAsGlobs)
{
    for (const Glob& one : {Glob{"*/read", "Microsoft.Compute/virtualMachines/read", true},
             Glob{"*/read", "Microsoft.Compute/virtualMachines/write", false},
             Glob{"*", "anything/at/all", true}, Glob{"a/*/c", "A/b/b/C", true},
             Glob{"a/*/c", "a/c", false}, Glob{"", "", true}, Glob{"", "a", false},
             Glob{"a", "a/b", false}}) {
        EXPECT_EQ(matchesGlob(one.glob, one.text), one.matches) << one.glob << " " << one.text;
    }
}

TEST(Access, CountsAtTheScopeAndBelow)
{
    World world = seededWorld(kSeed, kNow);
    world.assignments.clear();
    const std::string action = "Microsoft.Compute/virtualMachines/read";
    const std::string group = "/subscriptions/s/resourceGroups/g";
    grantRole(world, "p", "Reader", group);
    EXPECT_TRUE(isAllowed(world.assignments, "P", action, "/SUBSCRIPTIONS/s/resourcegroups/G/x"));
    EXPECT_TRUE(isAllowed(world.assignments, "p", action, group));
    EXPECT_FALSE(isAllowed(world.assignments, "p", action, "/subscriptions/s"));
    EXPECT_FALSE(isAllowed(world.assignments, "p", action, group + "2"));
    EXPECT_FALSE(isAllowed(world.assignments, "q", action, group));
    EXPECT_FALSE(
        isAllowed(world.assignments, "p", "Microsoft.Compute/virtualMachines/write", group));
    removeRoles(world, "p", group + "/providers/x");
    EXPECT_FALSE(isAllowed(world.assignments, "p", action, group));
}

TEST(Access, TakesAwayWhatARoleExcludes)
{
    const RoleDefinition* contributor = findRole("Contributor");
    ASSERT_NE(contributor, nullptr);
    EXPECT_TRUE(allows(*contributor, "Microsoft.Compute/virtualMachines/write"));
    EXPECT_FALSE(allows(*contributor, "Microsoft.Authorization/roleAssignments/write"));
}

TEST(Directory, KnowsResourcesByTheirExactName)
{
    const World world = seededWorld(kSeed, kNow);
    const auto& app = appNamed(world, kServerApp);
    const auto find = [&](const std::string& name) {
        return findResource(world.directory, Cloud::Public, name);
    };
    EXPECT_TRUE(std::holds_alternative<TokenResource>(find("https://management.azure.com/")));
    EXPECT_TRUE(std::holds_alternative<TokenResource>(find(app.identifierUris[0])));
    EXPECT_TRUE(std::holds_alternative<TokenResource>(find(app.appId)));
    EXPECT_EQ(std::get<NoResource>(find(app.identifierUris[0] + "/")), NoResource::Unknown);
}

TEST(Directory, WantsAServicePrincipalAndGivesVersionTwoItsClientId)
{
    World world = seededWorld(kSeed, kNow);
    const auto app = appNamed(world, kServerApp);
    setTokenVersion(world, app.appId, 2);
    const auto resource = findResource(world.directory, Cloud::Public, app.identifierUris[0]);
    ASSERT_TRUE(std::holds_alternative<TokenResource>(resource));
    EXPECT_EQ(std::get<TokenResource>(resource).audience, app.appId);
    removePrincipal(world, principalOfApp(world.directory, app.appId)->id);
    EXPECT_EQ(
        std::get<NoResource>(findResource(world.directory, Cloud::Public, app.identifierUris[0])),
        NoResource::NoPrincipal);
}
