// SPDX-License-Identifier: GPL-3.0-or-later
// keychain_probe [app] SECONDS [put KEY VALUE | get KEY | forget KEY]...: what the keychain does, one word or
// issue id a line. With "app" as in the window's program, where an application object lives on another
// thread, which is busy. For keychain.sh, which gives it keychains of all kinds.
#include "net/secret_store.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace attest;

void say(std::string_view text)
{
    std::printf("%.*s\n", static_cast<int>(text.size()), text.data());
}

void sayOutcome(const std::optional<Problem>& problem)
{
    say(problem ? problem->id.value : "done");
}

std::size_t play(net::SecretStore& store, const std::vector<std::string>& words, std::size_t at)
{
    if (words[at] == "put" && at + 2 < words.size()) {
        sayOutcome(store.put(words[at + 1], SecretBytes(copyBytes(asBytes(words[at + 2])))));
        return at + 3;
    }
    if (words[at] == "get" && at + 1 < words.size()) {
        const auto secret = store.get(words[at + 1]);
        say(!secret       ? secret.problem().id.value
                : *secret ? asText((*secret)->view())
                          : std::string_view("none"));
        return at + 2;
    }
    if (words[at] == "forget" && at + 1 < words.size()) {
        sayOutcome(store.forget(words[at + 1]));
        return at + 2;
    }
    return words.size();
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> words(argv + 1, argv + argc);
    std::optional<QCoreApplication> application;
    if (!words.empty() && words[0] == "app") {
        application.emplace(argc, argv);
        words.erase(words.begin());
    }
    const auto patience = std::chrono::seconds(words.empty() ? 5 : std::stoi(words[0]));
    const auto store = net::keychainStore(patience);
    if (!store) {
        say(store.problem().id.value);
        return 0;
    }
    for (std::size_t at = 1; at < words.size();) {
        at = play(**store, words, at);
    }
    return 0;
}
