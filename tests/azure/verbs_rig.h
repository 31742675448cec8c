// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
#include <filesystem>
#include <mutex>

namespace attest::test {

inline constexpr char kSecret[] = "planted-client-secret-4b1f";

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

} // namespace attest::test
