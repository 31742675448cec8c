// SPDX-License-Identifier: GPL-3.0-or-later
// The listener that a browser comes back to, and who else may come.
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/loopback_request.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace attest;
using namespace attest::azure;

namespace {

using Kind = Judged::Kind;

std::string get(std::string_view target, std::string_view host = "localhost:4711")
{
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n";
}

struct Asked {
    const char* name;
    std::string request;
    Kind kind;
};
const Asked kAsked[]{
    {"Code", get("/?code=c&state=right"), Kind::Answer},
    {"CodeByNumber", get("/?code=c&state=right", "127.0.0.1:4711"), Kind::Answer},
    {"Error", get("/?error=access_denied&state=right"), Kind::Answer},
    {"OtherState", get("/?code=c&state=wrong"), Kind::Foreign},
    {"LongerState", get("/?code=c&state=rightx"), Kind::Foreign},
    {"NoState", get("/?code=c"), Kind::Foreign},
    {"OtherName", get("/?code=c&state=right", "evil.example:4711"), Kind::Foreign},
    {"OtherPort", get("/?code=c&state=right", "localhost:1"), Kind::Foreign},
    {"NoHost", "GET /?code=c&state=right HTTP/1.1\r\n\r\n", Kind::Foreign},
    {"ErrorWithOtherState", get("/?error=x&state=wrong"), Kind::Foreign},
    {"Icon", get("/favicon.ico"), Kind::Elsewhere},
    {"Nothing", get("/"), Kind::Malformed},
    {"EmptyCode", get("/?code=&state=right"), Kind::Malformed},
    {"Post", "POST /?code=c&state=right HTTP/1.1\r\nHost: localhost:4711\r\n\r\n", Kind::Malformed},
    {"CutOff", "GET /?code=c&state=right HTTP/1.1\r\nHost: localhost:4711\r\n", Kind::Malformed},
    {"Noise", "\x16\x03\x01\r\n\r\n", Kind::Malformed},
    {"NoVersion", "GET /?code=c&state=right\r\n\r\n", Kind::Malformed},
    {"Empty", "", Kind::Malformed},
};
class Requests : public testing::TestWithParam<Asked> {};

/// A connection to the listener, or -1.
int connected(const std::string& uri)
{
    const int port = std::stoi(uri.substr(uri.rfind(':') + 1));
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = ::htons(static_cast<std::uint16_t>(port));
    at.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&at), sizeof at) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

/// What comes back for these bytes; the connection stays open until it does.
std::string send(const std::string& uri, const std::string& text)
{
    const int socket = connected(uri);
    if (socket < 0) {
        return "refused";
    }
    (void)::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
    std::string all;
    char part[1024];
    for (ssize_t count = 0; (count = ::recv(socket, part, sizeof part, 0)) > 0;) {
        all.append(part, static_cast<std::size_t>(count));
    }
    ::close(socket);
    return all;
}

std::string hostOf(const Loopback& listener)
{
    return listener.redirectUri().substr(std::string("http://").size());
}

} // namespace

TEST_P(Requests, AreJudged)
{
    const auto judged = judgeRedirect(GetParam().request, 4711, "right");
    EXPECT_EQ(judged.kind, GetParam().kind);
    const std::string page = pageFor(judged, "a & b");
    EXPECT_EQ(page.starts_with("HTTP/1.1 200"), GetParam().kind == Kind::Answer) << page;
    EXPECT_EQ(page.find("code=c"), std::string::npos);
}
INSTANTIATE_TEST_SUITE_P(
    All, Requests, testing::ValuesIn(kAsked), [](const auto& info) { return info.param.name; });

TEST(Listener, TakesTheRightAnswerAfterOthers)
{
    auto listener = Loopback::open();
    ASSERT_TRUE(listener.ok());
    const std::string uri = listener->redirectUri();
    const std::string host = hostOf(*listener);
    std::vector<std::string> pages;
    std::thread peers([&] {
        pages.push_back(send(uri, get("/?code=theirs&state=wrong", host)));
        pages.push_back(send(uri, get("/favicon.ico", host)));
        pages.push_back(send(uri, get("/?code=mine%2B1&state=right", host)));
    });
    const auto came = listener->wait("right", "done", std::chrono::seconds(30), {});
    peers.join();
    ASSERT_TRUE(came.ok()) << came.problem().id.value;
    EXPECT_EQ(came->code, "mine+1");
    EXPECT_TRUE(pages[0].starts_with("HTTP/1.1 400")) << pages[0];
    EXPECT_TRUE(pages[1].starts_with("HTTP/1.1 404")) << pages[1];
    EXPECT_TRUE(pages[2].starts_with("HTTP/1.1 200")) << pages[2];
    EXPECT_NE(pages[2].find("Cache-Control: no-store"), std::string::npos);
}

TEST(Listener, IsNotEndedByHowManyOthersCome)
{
    auto listener = Loopback::open();
    ASSERT_TRUE(listener.ok());
    const std::string uri = listener->redirectUri();
    const std::string host = hostOf(*listener);
    std::string last;
    std::thread peers([&] {
        for (int i = 0; i < 300; ++i) {
            (void)send(uri, get("/?code=theirs&state=wrong", host));
        }
        last = send(uri, get("/?code=mine&state=right", host));
    });
    const auto came = listener->wait("right", "done", std::chrono::seconds(60), {});
    peers.join();
    ASSERT_TRUE(came.ok()) << came.problem().id.value;
    EXPECT_EQ(came->code, "mine");
    EXPECT_TRUE(last.starts_with("HTTP/1.1 200")) << last;
}

TEST(Listener, IsNotKeptByThoseWhoSayNothing)
{
    auto listener = Loopback::open();
    ASSERT_TRUE(listener.ok());
    const std::string uri = listener->redirectUri();
    const std::string host = hostOf(*listener);
    std::vector<int> silent;
    std::thread peers([&] {
        for (int i = 0; i < 60; ++i) {
            silent.push_back(connected(uri)); // until the end of the test
        }
        (void)send(uri, get("/?code=mine&state=right", host));
    });
    // One after the other they would take two minutes.
    const auto came = listener->wait("right", "done", std::chrono::seconds(60), {});
    peers.join();
    for (const int one : silent) {
        ::close(one);
    }
    ASSERT_TRUE(came.ok()) << came.problem().id.value;
    EXPECT_EQ(came->code, "mine");
}

TEST(Listener, IsGoneWithItself)
{
    std::string uri;
    {
        const auto listener = Loopback::open();
        ASSERT_TRUE(listener.ok());
        uri = listener->redirectUri();
    }
    EXPECT_EQ(send(uri, get("/")), "refused");
}

TEST(Listener, SaysThatNobodyCame)
{
    auto listener = Loopback::open();
    ASSERT_TRUE(listener.ok());
    const auto came = listener->wait("right", "done", std::chrono::seconds(0), {});
    ASSERT_FALSE(came.ok());
    EXPECT_EQ(came.problem().id, azure::issue::kBrowserTimedOut);
}

TEST(Listener, SaysThatOthersCame)
{
    auto listener = Loopback::open();
    ASSERT_TRUE(listener.ok());
    const std::string uri = listener->redirectUri();
    const std::string host = hostOf(*listener);
    // It has come before anybody waits, so that no second is too short for it.
    const int peer = connected(uri);
    const auto theirs = get("/?code=theirs&state=wrong", host);
    ASSERT_EQ(::send(peer, theirs.data(), theirs.size(), MSG_NOSIGNAL),
        static_cast<ssize_t>(theirs.size()));
    const auto came = listener->wait("right", "done", std::chrono::seconds(1), {});
    ::close(peer);
    ASSERT_FALSE(came.ok());
    EXPECT_EQ(came.problem().id, azure::issue::kForeignAnswer);
}

TEST(Listener, EndsWhenItIsCancelled)
{
    auto listener = Loopback::open();
    ASSERT_TRUE(listener.ok());
    net::Cancel cancel;
    cancel.ask();
    const auto came = listener->wait("right", "done", std::chrono::seconds(30), cancel);
    ASSERT_FALSE(came.ok());
    EXPECT_EQ(came.problem().id, net::issue::kCancelled);
}
