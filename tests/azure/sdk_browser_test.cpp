// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in with a browser, ours beside that of Azure's own library: the page that each sends the person to,
// and what each makes of the code that comes back. A script is the browser.
#include "decode/base64.h"
#include "decode/digest.h"
#include "sdk_rig.h"

#include <thread>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

/// What each side asked of the page and of the service that the code is for. The library also asks for the
/// provider's description.
struct Asked {
    explicit Asked(const std::vector<lab::http::Request>& all)
    {
        for (const auto& request : all) {
            auto& list = request.path().ends_with("/authorize") ? pages : exchanges;
            if (request.method == "POST" || &list == &pages) {
                list.push_back(request);
            }
        }
    }
    std::vector<lab::http::Request> pages, exchanges;
};

/// RFC 7636 4.6, as the provider checks it.
void expectProof(const lab::http::Request& page, const lab::http::Request& exchange)
{
    const auto verifier = formOf(exchange)["code_verifier"];
    EXPECT_GE(verifier.size(), 43U);
    EXPECT_EQ(
        queryOf(page)["code_challenge"], decode::base64Url(decode::sha256(asBytes(verifier))));
    EXPECT_EQ(queryOf(page)["redirect_uri"], formOf(exchange)["redirect_uri"]);
}

/// RFC 8252 7.3: a port that the machine gives, by the name that is registered.
void expectLoopback(const lab::http::Request& page)
{
    const auto back = queryOf(page)["redirect_uri"];
    EXPECT_TRUE(back.starts_with("http://localhost:")) << back;
}

} // namespace

TEST_F(Sdk, Browser)
{
    const auto script = folder.file(
        "browser", "#!/bin/sh\nexec node '" ASSAYER_TEST_SOURCE_DIR "/browser.mjs' \"$1\"\n", 0700);
    const Asked their(theirs("browser", {{"BROWSER", script}}));

    Prompts prompts;
    std::thread browser;
    prompts.openBrowser = [&](const std::string& url) {
        browser
            = std::thread([this, url] { (void)simulated.redirectOf(simulated.redirectOf(url)); });
    };
    const Asked our(ours(simulated.connection(CredentialKind::Browser), prompts));
    browser.join();

    for (const auto* each : {&their, &our}) {
        SCOPED_TRACE(each == &our ? "ours" : "the library's");
        ASSERT_EQ(each->pages.size(), 1U);
        ASSERT_EQ(each->exchanges.size(), 1U);
        expectProof(each->pages[0], each->exchanges[0]);
        expectLoopback(each->pages[0]);
    }
    EXPECT_EQ(our.pages[0].path(), their.pages[0].path());
    expectAlike(queryOf(our.pages[0]), queryOf(their.pages[0]));
    EXPECT_EQ(our.exchanges[0].path(), their.exchanges[0].path());
    expectAlike(formOf(our.exchanges[0]), formOf(their.exchanges[0]));
}
