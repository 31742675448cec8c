// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sessions of the terminal, with secrets that can be recognised: signing in by each kind of proof,
// fetching, keeping, judging, reporting, and ending hard. Afterwards nothing of them is left in files, in what
// was said, in command lines, or in the environment of the programs that were started.
#include "../azure/verbs_rig.h"
#include "net/live_transport.h"
#include "policy/cloud.h"

#include <csignal>

using namespace attest;
using namespace attest::test;

namespace {

constexpr char kPhrase[] = "planted-passphrase-77ae01";

class WholeSession : public AzureVerbs {
protected:
    Folder programs, records;

    void SetUp() override
    {
        AzureVerbs::SetUp();
        issued.add(kPhrase);
        simulated->intercept(lab::Azure::Imds,
            [this](const auto& request, const auto& next) { return watched(request, next); });
        plantPrivateKey();
        for (const char* name : {"ssh", "kubectl", "az", "xdg-open"}) {
            programs.file(name,
                "#!/bin/sh\ncat /proc/self/environ /proc/$$/environ /proc/$$/cmdline >> "
                    + records.path() + "/" + name + "\nexit 1\n",
                0700);
        }
    }

    /// A line from the middle of it: the file itself is the person's own and lies elsewhere.
    void plantPrivateKey()
    {
        for (const auto& file : lab::filesOf(*simulated)) {
            const auto at = file.text.find("PRIVATE KEY-----\n");
            if (at != std::string::npos) {
                const auto line = file.text.find('\n', file.text.find('\n', at) + 1) + 1;
                EXPECT_TRUE(issued.add(file.text.substr(line, 64)));
            }
        }
    }

    std::map<std::string, std::string> surroundings() const
    {
        auto all = environment();
        all["PATH"] = programs.path() + ":/usr/bin:/bin";
        all["AZURE_CLIENT_SECRET"] = kSecret;
        all["AZURE_CLIENT_CERTIFICATE_PASSWORD"] = kPhrase;
        for (const char* name : {"CONFIG", "DATA", "STATE", "CACHE"}) {
            all["XDG_" + std::string(name) + "_HOME"] = home.path() + "/" + name;
        }
        return all;
    }
    std::unique_ptr<Child> begin(std::vector<std::string> words) const
    {
        words.insert(words.begin(), ASSAY_PROGRAM);
        return std::make_unique<Child>(words, surroundings(), home.path());
    }
    /// What it says must hold no secret, either.
    ChildResult run(const std::vector<std::string>& words)
    {
        const auto result = begin(words)->result();
        const auto leaks = issued.in(result.out + result.err, "what " + words[0] + " said");
        EXPECT_TRUE(leaks.empty()) << said(leaks);
        return result;
    }
    void login(const std::string& name, const std::string& credential)
    {
        const auto done = run({"azure", "login", "--lab", announcement(), "--connection", name,
            "--credential", credential});
        EXPECT_EQ(done.exit, 0) << credential << ": " << done.err;
    }
    std::string in(const std::string& name) const { return home.path() + "/" + name; }
    std::string anchors() const { return labFolder.path() + "/anchors.pem"; }

    /// Goes to a page as a browser does; where it sends to.
    std::string visit(const std::string& url)
    {
        net::NetworkOptions options;
        options.proxy.kind = net::Proxy::Kind::None;
        options.extraCaPem = simulated->tenant().tls().caPem();
        net::HttpRequest request;
        request.url = url;
        const auto reply = net::liveTransport(std::move(options))->exchange(request, {});
        const std::string* location = reply ? reply->header("Location") : nullptr;
        return location == nullptr ? std::string() : *location;
    }

    void expectNoneOfIt(const ProcessWatch::Seen& seen)
    {
        EXPECT_GT(seen.looked, 0U);
        EXPECT_TRUE(seen.leaks.empty()) << said(seen.leaks);
        const auto told = issued.below(records.path());
        EXPECT_TRUE(told.empty()) << "programs that were started: " << said(told);
        expectNothingLeft();
    }
};

} // namespace

TEST_F(WholeSession, OfEachKindOfProofLeavesNothing)
{
    ProcessWatch processes(issued, std::filesystem::canonical(ASSAY_PROGRAM));
    login("by-secret", "client-secret");
    login("by-certificate", "certificate");
    login("by-federation", "federated-token");
    login("by-device", "device-code");
    (void)run({"azure", "login", "--connection", "by-az", "--credential", "azure-cli", "--tenant",
        simulated->tenant().world()->directory.tenantId});

    const auto machine = lab::idOf(*lab::findMachine(*simulated->tenant().world(), "web-01"));
    const std::string with = "--connection";
    EXPECT_EQ(run({"azure", "vm", "show", machine, with, "by-secret"}).exit, 0);
    EXPECT_EQ(run({"azure", "doctor", with, "by-certificate", "--report", "html"}).exit, 0);
    EXPECT_EQ(run({"fetch", "attested", "--via", "imds", with, "by-certificate", "--case",
                      in("a.attestcase"), "--resolve", "--roots", anchors()})
                  .exit,
        0);
    const auto token = run({"fetch", "token", "--via", "imds", "--resource",
        policy::defaultAudience(simulated->tenant().world()->directory.tenantId), with,
        "by-certificate", "--case", in("t.attestcase"), "--roots", anchors()});
    EXPECT_EQ(token.exit, 0) << token.err;
    EXPECT_EQ(
        run({"fetch", "attested", "--via", "run-command", "--machine", machine, with, "by-secret"})
            .exit,
        0);
    (void)run({"fetch", "attested", "--via", "ssh", "--host", "web-01"});
    (void)run({"fetch", "attested", "--via", "kubectl", "--pod", "server-0"});
    EXPECT_EQ(run({"case", "resolve", in("a.attestcase"), with, "by-certificate", "--save",
                      in("b.attestcase"), "--report", "html", "--out", in("b.html")})
                  .exit,
        0);
    EXPECT_EQ(run({"case", "run", in("b.attestcase"), "--report", "md"}).exit, 0);
    EXPECT_EQ(run({"case", "show", in("t.attestcase"), "--json"}).exit, 0);
    EXPECT_EQ(run({"azure", "logout", with, "by-secret"}).exit, 0);

    EXPECT_GE(issued.size(), 12U) << "tokens, a device code, a key, a passphrase, a secret";
    EXPECT_TRUE(
        std::filesystem::exists(in("b.html")) && std::filesystem::exists(in("t.attestcase")))
        << "nothing was searched";
    for (const char* program : {"ssh", "kubectl", "az"}) {
        EXPECT_TRUE(std::filesystem::exists(records.path() + "/" + program)) << program;
    }
    expectNoneOfIt(processes.end());
}

TEST_F(WholeSession, OfABrowserLeavesNothing)
{
    ProcessWatch processes(issued, std::filesystem::canonical(ASSAY_PROGRAM));
    const auto child
        = begin({"azure", "login", "--lab", announcement(), "--credential", "browser"});
    (void)child->errorLine(); // what to do with it
    const std::string back = visit(child->errorLine());
    const auto code = back.find("code=") + 5;
    ASSERT_GT(code, 5U) << back;
    EXPECT_TRUE(issued.add(back.substr(code, back.find('&', code) - code)));
    (void)visit(back);
    const auto done = child->result();
    EXPECT_EQ(done.exit, 0) << done.err;
    const auto leaks = issued.in(done.out + done.err, "what it said");
    EXPECT_TRUE(leaks.empty()) << said(leaks);
    expectNoneOfIt(processes.end());
}

TEST_F(WholeSession, ThatEndsHardLeavesNothing)
{
    ProcessWatch processes(issued, std::filesystem::canonical(ASSAY_PROGRAM));
    login("by-certificate", "certificate");
    for (const int signal : {SIGKILL, SIGSEGV, SIGABRT}) {
        const auto child = begin(
            {"fetch", "token", "--via", "imds", "--resource", "https://management.azure.com/",
                "--connection", "by-certificate", "--watch", "60", "--rounds", "2"});
        (void)child->errorLine(); // the command
        (void)child->line();      // what came: a token is in its memory
        ASSERT_EQ(::kill(child->pid(), signal), 0);
        const auto done = child->result();
        EXPECT_EQ(done.exit, -1) << done.err;
        const auto leaks = issued.in(done.out + done.err, "what it said");
        EXPECT_TRUE(leaks.empty()) << said(leaks);
    }
    expectNoneOfIt(processes.end());
}
