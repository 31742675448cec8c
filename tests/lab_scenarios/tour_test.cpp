// SPDX-License-Identifier: GPL-3.0-or-later
// What ./dev run runs: a lab, two logins, both walks, and what to try next.
#include "app/process.h"
#include "lab/exchange/json_body.h"

#include <gtest/gtest.h>

using namespace attest;

TEST(LabTour, ShowsBothWalksInAPipe)
{
    const auto ran = test::assay({"lab", "tour"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    for (const char* text : {"A login by azure_imds", "A login by azure_msi", "azure_imds.vm.id=",
             "azure_msi.identity.principal_id=", "spiffe://lab.assayer.invalid/azure/"}) {
        EXPECT_NE(ran.out.find(text), std::string::npos) << text;
    }
    EXPECT_GT(ran.out.rfind("What to try next"), ran.out.rfind("azure_msi.identity.principal_id="));
    EXPECT_EQ(ran.out.find("\x1b["), std::string::npos) << "colours in a pipe";
    EXPECT_EQ(ran.out.find("Enter goes on"), std::string::npos) << "waits for nobody";
}

TEST(LabTour, IsOneObjectForPrograms)
{
    const auto ran = test::assay({"lab", "tour", "--json"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    const auto json = lab::JsonBody::read(ran.out);
    ASSERT_TRUE(json) << ran.out;
    const auto logins = json->objects("logins");
    ASSERT_EQ(logins.size(), 2U);
    for (const auto& login : logins) {
        EXPECT_EQ(login.textIn("result", "verdict"), "accept");
    }
}

TEST(LabTour, TheCommandsItNamesAreThere)
{
    for (const std::vector<std::string>& command :
        {std::vector<std::string>{"lab", "run", "--list"},
            {"lab", "run", "replayed-proof", "--help"}, {"lab", "serve", "--help"},
            {"demo", "--help"}, {"verify", "attested", "--help"}}) {
        EXPECT_EQ(test::assay(command).exit, 0) << command[0] << " " << command[1];
    }
}
