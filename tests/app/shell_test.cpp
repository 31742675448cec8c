// SPDX-License-Identifier: GPL-3.0-or-later
// Completion scripts under the shells that are here, and the manual page.
#include "json.h"
#include "process.h"
#include "scratch.h"
#include "support/shared.h"
#include "verb.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest::test;

namespace {

bool present(const std::string& program)
{
    return runProcess("sh", {"-c", "command -v " + program}).exit == 0;
}

} // namespace

TEST(Completion, ScriptsAreWellFormed)
{
    const Scratch scratch;
    bool any = false;
    for (const char* shell : {"bash", "zsh", "fish"}) {
        const auto script = assay({"completion", shell});
        EXPECT_EQ(script.exit, 0);
        EXPECT_NE(script.out.find("assay"), std::string::npos);
        if (present(shell)) {
            any = true;
            const auto checked = runProcess(shell, {"-n", scratch.file(shell, script.out)});
            EXPECT_EQ(checked.exit, 0) << shell << ": " << checked.err;
        }
    }
    if (!any) {
        GTEST_SKIP() << "none of the three shells is here";
    }
}

TEST(Completion, BashOffersVerbsObjectsAndOptions)
{
    if (!present("bash")) {
        GTEST_SKIP() << "bash is not here";
    }
    const Scratch scratch;
    const auto file = scratch.file("assay.bash", assay({"completion", "bash"}).out);
    const auto offered = [&](const std::string& words, const std::string& at) {
        return runProcess("bash",
            {"-c",
                ". " + file + "; COMP_WORDS=(" + words + "); COMP_CWORD=" + at
                    + "; _assay; echo \"${COMPREPLY[@]}\""})
            .out;
    };
    EXPECT_EQ(offered("assay ver", "1"), "verify version\n");
    EXPECT_EQ(offered("assay verify at", "2"), "attested\n");
    EXPECT_EQ(offered("assay verify attested --tena", "3"), "--tenant-domain\n");
    EXPECT_EQ(offered("assay verify attested --report h", "4"), "html\n");
}

TEST(Completion, BashOffersWhatOperandsCanBe)
{
    if (!present("bash")) {
        GTEST_SKIP() << "bash is not here";
    }
    const Scratch scratch;
    const auto file = scratch.file("assay.bash", assay({"completion", "bash"}).out);
    const auto offered = [&](const std::string& words) {
        return runProcess("bash",
            {"-c",
                ". " + file + "; COMP_WORDS=(" + words
                    + "); COMP_CWORD=2; _assay; echo \"${COMPREPLY[@]}\""})
            .out;
    };
    EXPECT_EQ(offered("assay explain chain.expir"), "chain.expired\n");
    EXPECT_EQ(offered("assay explain azure_msi.t"), "azure_msi.tenant.id\n");
    EXPECT_EQ(offered("assay completion z"), "zsh\n");
    EXPECT_EQ(offered("assay help exit"), "exit-codes\n");
    EXPECT_EQ(offered("assay contract \"\""), "\n");
}

TEST(Completion, ZshOffersVerbsObjectsAndOptions)
{
    if (!present("zsh")) {
        GTEST_SKIP() << "zsh is not here";
    }
    const Scratch scratch;
    const auto file = scratch.file("assay.zsh", assay({"completion", "zsh"}).out);
    // Without a line editor there is no completion to ask: what it calls is put in its place.
    const auto offered = [&](const std::string& words, const std::string& at) {
        return runProcess("zsh",
            {"-f", "-c",
                "compdef() { : }; compadd() { shift; print -r -- $@ }; _files() { print FILES }; . "
                    + file + "; words=(" + words + "); CURRENT=" + at + "; _assay"})
            .out;
    };
    EXPECT_NE(offered("assay ''", "2").find("verify"), std::string::npos);
    EXPECT_NE(offered("assay verify ''", "3").find("attested"), std::string::npos);
    EXPECT_NE(offered("assay verify attested --t", "4").find("--tenant-domain"), std::string::npos);
    EXPECT_EQ(offered("assay verify attested --report ''", "5"), "text json md html\n");
    EXPECT_EQ(offered("assay completion ''", "3"), "bash zsh fish\n");
    EXPECT_NE(offered("assay explain ''", "3").find("chain.expired"), std::string::npos);
    EXPECT_EQ(offered("assay verify attested --policy ''", "5"), "FILES\n");
}

TEST(Completion, FishOffersVerbsObjectsAndOptions)
{
    if (!present("fish")) {
        GTEST_SKIP() << "fish is not here";
    }
    const Scratch scratch;
    const auto file = scratch.file("assay.fish", assay({"completion", "fish"}).out);
    const auto offered = [&](const std::string& line) {
        return runProcess("env",
            {"HOME=" + scratch.path("home"), "fish", "--no-config", "-c",
                "source " + file + "; complete -C " + "'" + line + "'"})
            .out;
    };
    EXPECT_NE(offered("assay ver").find("verify"), std::string::npos);
    EXPECT_NE(offered("assay verify att").find("attested"), std::string::npos);
    EXPECT_NE(offered("assay verify attested --tena").find("--tenant-domain"), std::string::npos);
    EXPECT_NE(offered("assay verify attested --report h").find("html"), std::string::npos);
    EXPECT_NE(offered("assay explain chain.expir").find("chain.expired"), std::string::npos);
    EXPECT_NE(offered("assay completion z").find("zsh"), std::string::npos);
}

TEST(Completion, UnknownShellIsUsage)
{
    EXPECT_EQ(assay({"completion", "tcsh"}).exit, 2);
}

TEST(Manual, NamesEveryVerbOptionAndExitCode)
{
    auto page = readFile(ASSAY_MANUAL);
    ASSERT_TRUE(page);
    page->erase(std::remove(page->begin(), page->end(), '\\'), page->end());
    for (const auto* verb : attest::app::allVerbs()) {
        EXPECT_NE(page->find("assay " + std::string(verb->name)), std::string::npos) << verb->name;
        for (const auto& option : verb->options) {
            EXPECT_NE(page->find("--" + std::string(option.name)), std::string::npos)
                << verb->name << " --" << option.name;
        }
    }
    for (const char* code : {"0", "1", "2", "3", "4"}) {
        EXPECT_NE(page->find(".B " + std::string(code) + "\n"), std::string::npos) << code;
    }
}

TEST(Manual, IsWellFormed)
{
    if (!present("groff")) {
        GTEST_SKIP() << "groff is not here";
    }
    const auto result = runProcess("groff", {"-man", "-Tutf8", "-ww", "-z", ASSAY_MANUAL});
    EXPECT_EQ(result.exit, 0);
    EXPECT_TRUE(result.err.empty()) << result.err;
}
