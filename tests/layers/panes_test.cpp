// SPDX-License-Identifier: GPL-3.0-or-later
// The panes of the window know nothing of each other: what they share is the open case.
#include "includes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace attest::test;

namespace {

using Names = std::set<std::string, std::less<>>;

const std::filesystem::path kUi = ASSAYER_SOURCE_DIR "/ui";
const std::filesystem::path kCore = ASSAYER_SOURCE_DIR "/core";

// What every folder may use, lowest first.
const Names kCommon{"theme", "action", "live"};
const std::map<std::string, Names, std::less<>> kBelow{
    {"theme", {}},
    {"action", {"theme", "settings"}}, // the palette offers first what was chosen last
    {"live", {"theme"}},
    {"settings", {"theme", "action"}},
};
// Pages beside the case, which are no panes of it, and the shell around all.
const Names kWhole{"shell", "start", "azure", "servers"};

// One folder uses another all the same, for a reason.
struct Exception {
    std::string_view folder, uses, because;
};
constexpr Exception kExceptions[] = {
    {"whatif", "policy_view",
        "a policy that is supposed is taken in and told of like the case's own"},
    {"bytes", "evidence", "bytes are told of by the fields that they are part of"},
    {"chain", "bytes", "certificates that are in no buffer of the run are shown as bytes alike"},
    {"compare", "shell", "it offers the other cases that are open (OpenCases)"},
    {"alerts", "flows", "it asks before what nothing brings back, as others tell (NoticeBar)"},
    {"export", "shell", "it saves and exports the case that is shown (OpenCases)"},
};

std::string folderOf(std::string_view path)
{
    return std::string(path.substr(0, path.find('/')));
}

const std::vector<Include>& uiIncludes()
{
    static const auto includes = includesBelow(kUi);
    return includes;
}

bool isAllowed(const std::string& folder, const std::string& other)
{
    if (folder == other || kWhole.contains(folder)) {
        return true;
    }
    if (const auto below = kBelow.find(folder); below != kBelow.end()) {
        return below->second.contains(other);
    }
    return kCommon.contains(other)
        || std::any_of(std::begin(kExceptions), std::end(kExceptions),
            [&](const Exception& each) { return each.folder == folder && each.uses == other; });
}

} // namespace

TEST(Panes, AreScanned)
{
    EXPECT_GT(uiIncludes().size(), 100U);
}

TEST(Panes, KnowNothingOfEachOther)
{
    for (const auto& include : uiIncludes()) {
        const auto folder = folderOf(include.file);
        const bool inUi = include.name.find('/') != std::string::npos
            && std::filesystem::exists(kUi / include.name);
        EXPECT_TRUE(!inUi || isAllowed(folder, folderOf(include.name)))
            << "ui/" << include.file << ":" << include.line << " includes " << include.name;
    }
}

TEST(Panes, EveryExceptionIsNeeded)
{
    for (const auto& each : kExceptions) {
        EXPECT_TRUE(std::ranges::any_of(uiIncludes(),
            [&](const Include& include) {
                return folderOf(include.file) == each.folder && folderOf(include.name) == each.uses
                    && std::filesystem::exists(kUi / include.name);
            }))
            << each.folder << " uses nothing of " << each.uses << " any more: " << each.because;
    }
}

// core/ and ui/ are searched for one and the same name: the first one found would be taken.
TEST(Panes, HaveNoHeaderThatTheCoreHasToo)
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kUi)) {
        const auto name = entry.path().lexically_relative(kUi);
        if (entry.is_regular_file() && entry.path().extension() == ".h") {
            EXPECT_FALSE(std::filesystem::exists(kCore / name)) << name;
        }
    }
}
