// SPDX-License-Identifier: GPL-3.0-or-later
// assay azure …, as a process of its own against a lab: what it says, what it keeps, and what it leaves
// behind of secrets that can be recognised.
#include "azure/json_members.h"
#include "base/json_writer.h"
#include "child.h"
#include "folder.h"
#include "lab/announcement.h"
#include "lab/entra/service.h"
#include "lab/lab.h"
#include "lab/tenant/seed.h"
#include "support/planted.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

using namespace attest;
using namespace attest::test;

namespace {

constexpr char kSecret[] = "planted-client-secret-4b1f";

/// A lab whose client has a recognisable secret, and a home to sign in from.
class AzureVerbs : public testing::Test {
protected:
    Folder home, temporary, labFolder;
    std::unique_ptr<lab::Lab> simulated;
    std::mutex lock;
    std::condition_variable polled;
    std::size_t polls = 0;
    Planted issued{{kSecret}}; ///< every secret there is
    bool approves = true;

    void SetUp() override
    {
        lab::LabOptions options;
        options.sizes = lab::KeySizes::Small;
        options.allowance = lab::imds::kUnlimited;
        simulated = std::move(lab::Lab::start(std::move(options))).value();
        simulated->tenant().change([](lab::World& world) {
            for (auto& app : world.directory.apps) {
                if (app.displayName == lab::kOpsApp) {
                    app.secrets.front().value = kSecret;
                }
            }
        });
        simulated->intercept(lab::Azure::Entra,
            [this](const auto& request, const auto& next) { return watched(request, next); });
        for (const auto& file : lab::filesOf(*simulated)) {
            labFolder.file(file.name, file.text);
        }
        JsonWriter json;
        lab::writeAnnouncement(json.beginObject(), *simulated, labFolder.path());
        labFolder.file("lab.json", json.endObject().text());
    }

    /// Remembers what is secret in an answer, and enters a device's code as a person would.
    lab::http::Response watched(const lab::http::Request& request, const lab::http::Handler& next)
    {
        lab::http::Response response = next(request);
        const auto json = azure::JsonMembers::read(asBytes(response.body));
        const std::scoped_lock hold(lock);
        for (const char* name : {"access_token", "refresh_token", "device_code"}) {
            const auto text = json.ok() ? json->text(name) : std::nullopt;
            if (text) {
                // Of a token the signature: header and claims open nothing.
                issued.add(text->substr(text->rfind('.') + 1));
            }
        }
        if (const auto code = json.ok() ? json->text("user_code") : std::nullopt;
            code && approves) {
            lab::http::Request page{"POST", "/common/oauth2/deviceauth",
                {{"Content-Type", "application/x-www-form-urlencoded"}}, "otc=" + *code};
            (void)next(page);
        }
        // A second is enough for a test.
        if (const auto at = response.body.find("\"interval\":5"); at != std::string::npos) {
            response.body.replace(at, 12, "\"interval\":1");
        }
        if (request.form("device_code")) {
            ++polls;
            polled.notify_all();
        }
        return response;
    }

    std::map<std::string, std::string> environment() const
    {
        return {{"HOME", home.path()}, {"XDG_RUNTIME_DIR", temporary.path()},
            {"TMPDIR", temporary.path()}, {"PATH", "/usr/bin:/bin"}, {"LC_ALL", "C.UTF-8"},
            // Under sanitizers too, a crash shall be the system's.
            {"ASAN_OPTIONS", "handle_segv=0"}};
    }
    std::unique_ptr<Child> start(std::vector<std::string> words, bool withSecret = false) const
    {
        auto variables = environment();
        if (withSecret) {
            variables["AZURE_CLIENT_SECRET"] = kSecret;
        }
        words.insert(words.begin(), {ASSAY_PROGRAM, "azure"});
        return std::make_unique<Child>(words, variables, home.path());
    }
    ChildResult assay(std::vector<std::string> words, bool withSecret = false) const
    {
        return start(std::move(words), withSecret)->result();
    }
    std::string announcement() const { return labFolder.path() + "/lab.json"; }

    void expectNothingLeft()
    {
        for (const Folder* folder : {&home, &temporary}) {
            const auto leaks = issued.below(folder->path());
            EXPECT_TRUE(leaks.empty()) << said(leaks);
        }
    }
    static std::string member(const ChildResult& result, const char* object, const char* name)
    {
        const auto json = azure::JsonMembers::read(asBytes(result.out));
        const auto inner = json.ok() ? json->object(object) : std::nullopt;
        return inner ? inner->text(name).value_or("") : "not JSON: " + result.out + result.err;
    }
    static std::string codeOf(const ChildResult& result)
    {
        const auto json = azure::JsonMembers::read(asBytes(result.out));
        return json.ok() ? json->text("code").value_or("") : "not JSON: " + result.out + result.err;
    }
};

} // namespace

TEST_F(AzureVerbs, SignInWithTheLabsOwnCertificateAndLookAround)
{
    const auto login
        = assay({"login", "--lab", announcement(), "--credential", "certificate", "--json"});
    ASSERT_EQ(login.exit, 0) << login.err;
    const auto world = simulated->tenant().world();
    EXPECT_EQ(member(login, "account", "tenant"), world->directory.tenantId);
    const auto who = assay({"whoami", "--json"});
    EXPECT_EQ(who.exit, 0) << who.err;
    EXPECT_EQ(member(who, "account", "name"), lab::appNamed(*world, lab::kOpsApp).appId);
    EXPECT_EQ(member(who, "connection", "name"), "default");
    const auto list = assay({"subscriptions"});
    EXPECT_EQ(list.exit, 0) << list.err;
    EXPECT_NE(list.out.find(world->subscriptions.front().subscriptionId), std::string::npos);
    const auto doctor = assay({"doctor", "--json"});
    EXPECT_EQ(doctor.exit, 0) << doctor.out << doctor.err;
    EXPECT_NE(doctor.out.find("\"check\": \"principal-rights\""), std::string::npos);
    const auto out = assay({"logout", "--remove"});
    EXPECT_EQ(out.exit, 0) << out.err;
    EXPECT_EQ(codeOf(assay({"whoami", "--json"})), "connection.none");
}

TEST_F(AzureVerbs, SayWhatIsMissing)
{
    EXPECT_EQ(codeOf(assay({"whoami", "--json"})), "connection.none");
    const auto secret = assay({"login", "--lab", announcement(), "--credential", "client-secret",
        "--client-id", lab::appNamed(*simulated->tenant().world(), lab::kOpsApp).appId, "--json"});
    EXPECT_EQ(codeOf(secret), "credential.secret-missing");
    EXPECT_EQ(secret.exit, 1);
    EXPECT_EQ(codeOf(assay({"login", "--authority", "http://login.example", "--json"})),
        "connection.not-https");
    EXPECT_EQ(codeOf(assay({"login", "--lab", labFolder.path() + "/anchors.pem", "--json"})),
        "connection.no-lab");
    ASSERT_EQ(assay({"login", "--lab", announcement(), "--credential", "certificate"}).exit, 0);
    EXPECT_EQ(codeOf(assay({"whoami", "--connection", "other", "--json"})), "connection.unknown");
    home.file(".config/assayer/connections.json", "{");
    EXPECT_EQ(codeOf(assay({"whoami", "--json"})), "connection.unreadable");
}

TEST_F(AzureVerbs, KeepConnectionsForTheirOwnerAlone)
{
    ASSERT_EQ(assay({"login", "--lab", announcement(), "--credential", "certificate"}).exit, 0);
    struct stat facts {};
    ASSERT_EQ(::stat((home.path() + "/.config/assayer/connections.json").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat((home.path() + "/.config/assayer").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0700U);
}

TEST_F(AzureVerbs, LeaveNoSecretInFilesOrCommandLines)
{
    ProcessWatch processes(issued, std::filesystem::canonical(ASSAY_PROGRAM));
    const auto secret = assay({"login", "--lab", announcement(), "--connection", "secret",
                                  "--credential", "client-secret"},
        true);
    ASSERT_EQ(secret.exit, 0) << secret.err;
    EXPECT_NE(secret.err.find("lasts for this command only"), std::string::npos) << secret.err;
    const auto device = assay({"login", "--lab", announcement(), "--connection", "device",
        "--credential", "device-code"});
    ASSERT_EQ(device.exit, 0) << device.err;
    EXPECT_EQ(assay({"subscriptions", "--connection", "secret"}, true).exit, 0);
    EXPECT_EQ(
        codeOf(assay({"whoami", "--connection", "device", "--json"})), "credential.sign-in-needed");
    EXPECT_EQ(assay({"logout", "--connection", "secret"}).exit, 0);
    EXPECT_GE(issued.size(), 5U) << "tokens, a refresh token and a device code were issued";
    for (const auto& result : {secret, device}) {
        const auto leaks = issued.in(result.out + result.err, "what it said");
        EXPECT_TRUE(leaks.empty()) << said(leaks);
    }
    const auto seen = processes.end();
    EXPECT_GT(seen.looked, 0U);
    EXPECT_TRUE(seen.leaks.empty()) << said(seen.leaks);
    expectNothingLeft();
}

TEST_F(AzureVerbs, SayTheWholeAddressToSignInAt)
{
    const auto child = start({"login", "--lab", announcement()});
    (void)child->errorLine(); // what to do with it
    const std::string url = child->errorLine();
    ASSERT_EQ(::kill(child->pid(), SIGKILL), 0);
    (void)child->result();
    EXPECT_GT(url.size(), 400U) << "shorter than what other texts are cut at proves nothing";
    EXPECT_NE(url.find("&state="), std::string::npos) << url;
    EXPECT_EQ(url.find("\xE2\x80\xA6"), std::string::npos) << url;
}

TEST_F(AzureVerbs, LeaveNoImageWhenTheyCrash)
{
    approves = false;
    const auto child = start({"login", "--lab", announcement(), "--credential", "device-code"});
    {
        std::unique_lock hold(lock);
        ASSERT_TRUE(polled.wait_for(hold, std::chrono::seconds(60), [&] { return polls > 0; }));
    }
    ASSERT_EQ(::kill(child->pid(), SIGSEGV), 0);
    EXPECT_EQ(child->result().exit, -1);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home.path())) {
        ADD_FAILURE() << entry.path() << " was left behind";
    }
    expectNothingLeft();
}
