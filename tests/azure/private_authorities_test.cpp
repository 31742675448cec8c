// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/connection_issues.h"
#include "azure/private_authorities.h"
#include "decode/pem.h"
#include "simulated.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::azure;

namespace {

std::string labPem()
{
    static test::Simulated simulated("build-01");
    return simulated.lab().tenant().tls().caPem();
}

} // namespace

TEST(PrivateAuthorities, AreTheCertificatesOfAFile)
{
    const auto pem = labPem();
    const auto found = authoritiesIn(asBytes(pem));
    ASSERT_TRUE(found.ok());
    const auto names = authorityNames(*found);
    ASSERT_EQ(names.size(), authorityNames(pem).size());
    EXPECT_FALSE(names.empty());
    EXPECT_EQ(names, authorityNames(pem));
}

TEST(PrivateAuthorities, LeaveAKeyBesideThemWhereItIs)
{
    const auto pem = "a note\n-----BEGIN PRIVATE KEY-----\nc2VjcmV0LWtleS1vZi10aGUtY2E=\n"
                     "-----END PRIVATE KEY-----\n"
        + labPem();
    const auto found = authoritiesIn(asBytes(pem));
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->find("PRIVATE"), std::string::npos) << *found;
    EXPECT_EQ(found->find("a note"), std::string::npos) << *found;
    EXPECT_EQ(authorityNames(*found), authorityNames(labPem()));
}

TEST(PrivateAuthorities, AreWantedInTheirFile)
{
    const auto none = authoritiesIn(asBytes("no certificate at all"));
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.problem().id, issue::kConnectionNoAuthority);
    EXPECT_TRUE(authorityNames("").empty());
}

TEST(PrivateAuthorities, ThatAreBrokenAreRefused)
{
    EXPECT_FALSE(
        authoritiesIn(asBytes("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"))
            .ok());
}
