// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json.h"
#include "decode/member_index.h"

#include <gtest/gtest.h>

namespace attest::decode {
namespace {

struct Object {
    const char* name;
    std::string text;
    std::vector<std::string> members;
};

std::string many(std::size_t count)
{
    std::string text = "{";
    for (std::size_t i = 0; i < count; ++i) {
        text += (i == 0 ? "\"m" : ",\"m") + std::to_string(i) + "\":[" + std::to_string(i) + "]";
    }
    return text + "}";
}

class Members : public testing::TestWithParam<Object> {};

TEST_P(Members, AreFoundAsTheyAreWithoutTheIndex)
{
    const auto json = readJsonText("text", copyBytes(asBytes(GetParam().text)));
    ASSERT_TRUE(json);
    const MemberIndex index(json->tree, 0, json->buffers);
    for (const std::string& name : GetParam().members) {
        const NodeId found = index.find(name, json->tree, json->buffers);
        EXPECT_NE(found, kNoNode) << name;
        EXPECT_EQ(found, member(json->tree, 0, name, json->buffers)) << name;
    }
    for (const char* name : {"none", "tad", "m", "\\u0074id"}) {
        EXPECT_EQ(index.find(name, json->tree, json->buffers), kNoNode) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Of, Members,
    testing::Values(Object{"AFew", R"({"tid":1,"oid":"x","iat":2})", {"tid", "oid", "iat"}},
        Object{"NamesThatShareASlot", R"({"abc":1,"cba":2,"bbb":3,"acb":4,"bca":5})",
            {"abc", "cba", "bbb", "acb", "bca"}},
        Object{"ANameOfNothing", R"({"":1,"a":2})", {"", "a"}},
        Object{"EscapedNames", R"({"\u0074id":1,"oid":2})", {"tid", "oid"}},
        Object{"ManyMembers", many(200), {"m0", "m39", "m40", "m41", "m199"}},
        Object{"FarApart",
            R"({"a":)" + many(39) + R"(,"b":)" + many(39) + R"(,"c":)" + many(39) + R"(,"d":)"
                + many(39) + R"(,"e":1})",
            {"a", "b", "c", "d", "e"}}),
    [](const auto& object) { return object.param.name; });

TEST(MemberIndex, OfNoObjectFindsNothing)
{
    const auto json = readJsonText("text", copyBytes(asBytes("[1]")));
    ASSERT_TRUE(json);
    EXPECT_EQ(MemberIndex().find("a", json->tree, json->buffers), kNoNode);
    EXPECT_EQ(
        MemberIndex(json->tree, 0, json->buffers).find("a", json->tree, json->buffers), kNoNode);
}

} // namespace
} // namespace attest::decode
