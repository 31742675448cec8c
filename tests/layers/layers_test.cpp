// SPDX-License-Identifier: GPL-3.0-or-later
// What the linker cannot see: all layers share one include folder, so an #include of a layer that
// was not linked still compiles as long as only types are used.
#include "includes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace attest::test;

namespace {

using Names = std::set<std::string, std::less<>>;

// Folder below core/ and the folders it may include besides itself.
const std::map<std::string, Names, std::less<>> kMayInclude{
    {"base", {}},
    {"decode", {"base"}},
    {"policy", {"base", "decode"}},
    {"trust", {"base", "decode"}},
    {"verify", {"base", "decode", "policy", "trust"}},
    {"case", {"base", "decode", "policy", "trust", "verify"}},
    {"explain", {"base"}},
    {"report", {"base", "decode", "policy", "trust", "verify", "case", "explain"}},
    {"session", {"base", "decode", "policy", "trust", "verify", "case", "telemetry"}},
    {"telemetry", {"base", "decode", "policy"}},
    {"net", {"base"}},
    {"azure", {"base", "decode", "policy", "trust", "verify", "case", "net"}},
    {"doctor",
        {"base", "decode", "policy", "trust", "verify", "net", "azure", "explain", "report"}},
    {"live", {"base", "decode", "policy", "net", "telemetry"}},
    {"watch", {"base", "decode", "policy", "net", "telemetry", "live"}},
    {"lab", {"base", "decode", "policy", "trust", "verify"}},
};

// Libraries whose types stay in some folders: not even the sources of others see them.
struct Library {
    std::string_view name;
    std::vector<std::string_view> includes; // beginnings of what is included
    Names folders;
};
const std::vector<Library> kLibraries{
    {"OpenSSL", {"openssl/"}, {"decode", "trust", "net", "azure", "lab"}},
    {"a YAML library", {"yaml-cpp/", "yaml.h", "libfyaml"}, {"policy"}},
    {"Boost", {"boost/"}, {"lab"}},
    {"libcurl", {"curl/"}, {"net"}},
    {"simdjson", {"simdjson"}, {"telemetry"}},
    {"RE2", {"re2/"}, {"telemetry"}},
    {"QtKeychain", {"qt6keychain/"}, {"net"}},
    {"Qt", {"Q"}, {"explain", "report", "doctor", "net"}},
};

// Never in core/, whatever the folder.
const std::vector<std::string_view> kForbidden{"QtGui", "QtWidgets", "QtNetwork", "QWidget",
    "QPainter", "QPixmap", "QImage", "QTextDocument", "QPdfWriter", "QNetwork", "QTcp", "QSsl",
    "QHostAddress", "regex", "iostream"};

std::string folderOf(std::string_view path)
{
    return std::string(path.substr(0, path.find('/')));
}

bool startsWithAny(std::string_view name, const std::vector<std::string_view>& beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
        [&](std::string_view beginning) { return name.starts_with(beginning); });
}

std::string at(const Include& include)
{
    return "core/" + include.file + ":" + std::to_string(include.line) + " includes "
        + include.name;
}

const std::vector<Include>& coreIncludes()
{
    static const auto includes = includesBelow(ASSAYER_SOURCE_DIR "/core");
    return includes;
}

// The headers below core/ through which a library's types can be seen.
Names headersShowing(const Library& library)
{
    Names headers;
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& include : coreIncludes()) {
            const bool shows
                = startsWithAny(include.name, library.includes) || headers.contains(include.name);
            if (shows && include.file.ends_with(".h"))
                grown |= headers.insert(include.file).second;
        }
    }
    return headers;
}

} // namespace

TEST(Includes, AreReadFromText)
{
    const auto found
        = includesOf("a.h", "// #include <no>\n#include \"x/y.h\"\n  #  include <z>\nint i;");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].name, "x/y.h");
    EXPECT_EQ(found[0].line, 2U);
    EXPECT_EQ(found[1].name, "z");
}

TEST(Layers, CoreIsScanned)
{
    EXPECT_GT(coreIncludes().size(), 10U);
}

TEST(Layers, IncludeOnlyWhatStandsBelow)
{
    for (const auto& include : coreIncludes()) {
        const auto folder = folderOf(include.file);
        const auto rule = kMayInclude.find(folder);
        ASSERT_NE(rule, kMayInclude.end()) << "core/" << folder << " has no rule in this test";
        const auto other = folderOf(include.name);
        if (other == include.name || other == folder || !kMayInclude.contains(other))
            continue;
        EXPECT_TRUE(rule->second.contains(other)) << at(include);
    }
}

TEST(Layers, NeverSeeGraphicsOrNetworkOrSlowHeaders)
{
    for (const auto& include : coreIncludes())
        EXPECT_FALSE(startsWithAny(include.name, kForbidden)) << at(include);
}

TEST(Layers, KeepLibrariesInTheirFolders)
{
    for (const auto& library : kLibraries) {
        const auto headers = headersShowing(library);
        for (const auto& include : coreIncludes()) {
            const bool sees
                = startsWithAny(include.name, library.includes) || headers.contains(include.name);
            EXPECT_TRUE(!sees || library.folders.contains(folderOf(include.file)))
                << at(include) << ", which shows " << library.name;
        }
    }
}
