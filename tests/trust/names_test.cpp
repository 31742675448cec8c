// SPDX-License-Identifier: GPL-3.0-or-later
// Name constraints (RFC 5280 4.2.1.10) and the name of a peer (RFC 6125).
#include "pki.h"
#include "trust/chain_issues.h"
#include "trust/name_constraints.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

namespace der = lab::der;

const Bytes kNet10{10, 0, 0, 0, 255, 0, 0, 0};
const Bytes kNoPrefix{10, 0, 0, 0, 255, 0, 255, 0};

enum class Verdict { Inside, Outside, Unfit };

struct Case {
    const char* name;
    Subtrees subtrees;
    std::vector<Bytes> names; // of the leaf
    Verdict expected;
};

std::ostream& operator<<(std::ostream& out, const Case& one)
{
    return out << one.name;
}

const Case kCases[] = {
    {"DnsEqual", {{dnsName("example.com")}, {}}, {dnsName("EXAMPLE.com")}, Verdict::Inside},
    {"DnsBelow", {{dnsName("example.com")}, {}}, {dnsName("a.b.example.com")}, Verdict::Inside},
    {"DnsOnlyEndsAlike", {{dnsName("example.com")}, {}}, {dnsName("badexample.com")},
        Verdict::Outside},
    {"DnsExcluded", {{}, {dnsName("example.com")}}, {dnsName("a.example.com")}, Verdict::Outside},
    {"DnsPermittedAndExcluded", {{dnsName("example.com")}, {dnsName("a.example.com")}},
        {dnsName("b.a.example.com")}, Verdict::Outside},
    {"DnsAnyWithEmptyBase", {{dnsName("")}, {}}, {dnsName("example.com")}, Verdict::Inside},
    {"DnsLeadingDotInBase", {{dnsName(".example.com")}, {}}, {dnsName("a.example.com")},
        Verdict::Unfit},
    {"DnsLeadingDotInName", {{dnsName("example.com")}, {}}, {dnsName(".example.com")},
        Verdict::Unfit},
    {"DnsOneOfTwoOutside", {{dnsName("example.com")}, {}},
        {dnsName("a.example.com"), dnsName("a.example.net")}, Verdict::Outside},
    {"WildcardInside", {{dnsName("example.com")}, {}}, {dnsName("*.example.com")}, Verdict::Inside},
    {"WildcardWiderThanPermitted", {{dnsName("foo.example.com")}, {}}, {dnsName("*.example.com")},
        Verdict::Outside},
    {"WildcardMayHitExcluded", {{}, {dnsName("foo.example.com")}}, {dnsName("*.example.com")},
        Verdict::Outside},
    {"WildcardCannotHitExcluded", {{}, {dnsName("a.b.example.com")}}, {dnsName("*.example.com")},
        Verdict::Inside},
    {"IpInside", {{ipName(kNet10)}, {}}, {ipName({10, 1, 2, 3})}, Verdict::Inside},
    {"IpOutside", {{ipName(kNet10)}, {}}, {ipName({11, 1, 2, 3})}, Verdict::Outside},
    {"IpOfOtherFamily", {{ipName(kNet10)}, {}}, {ipName(Bytes(16, 1))}, Verdict::Outside},
    {"IpMaskIsNoPrefix", {{ipName(kNoPrefix)}, {}}, {ipName({10, 1, 2, 3})}, Verdict::Unfit},
    {"EmailMailbox", {{emailName("a@example.com")}, {}}, {emailName("a@EXAMPLE.com")},
        Verdict::Inside},
    {"EmailMailboxCase", {{emailName("a@example.com")}, {}}, {emailName("A@example.com")},
        Verdict::Outside},
    {"EmailHost", {{emailName("example.com")}, {}}, {emailName("a@example.com")}, Verdict::Inside},
    {"EmailHostNotBelow", {{emailName("example.com")}, {}}, {emailName("a@b.example.com")},
        Verdict::Outside},
    {"EmailDomainBelow", {{emailName(".example.com")}, {}}, {emailName("a@b.example.com")},
        Verdict::Inside},
    {"EmailDomainNotItself", {{emailName(".example.com")}, {}}, {emailName("a@example.com")},
        Verdict::Outside},
    {"EmailTwoAts", {{emailName("example.com")}, {}}, {emailName("a@b@example.com")},
        Verdict::Unfit},
    {"EmailQuoted", {{emailName("example.com")}, {}}, {emailName("\"a@b\"@example.com")},
        Verdict::Inside},
    {"UriHost", {{uriName("example.com")}, {}}, {uriName("https://u@example.com:8/x?y")},
        Verdict::Inside},
    {"UriHostNotBelow", {{uriName("example.com")}, {}}, {uriName("https://a.example.com/")},
        Verdict::Outside},
    {"UriDomain", {{uriName(".example.com")}, {}}, {uriName("https://a.example.com/")},
        Verdict::Inside},
    {"UriWithoutHost", {{uriName("example.com")}, {}}, {uriName("urn:example.com")},
        Verdict::Unfit},
    {"UriAddress", {{uriName("example.com")}, {}}, {uriName("https://10.0.0.1/")}, Verdict::Unfit},
    {"DirectoryPrefix", {{directoryName({{lab::oid::kCountry, "us"}})}, {}}, {}, Verdict::Inside},
    {"DirectorySubjectOutside", {{directoryName({{lab::oid::kCountry, "DE"}})}, {}}, {},
        Verdict::Outside},
    {"DirectoryAltNameExcluded", {{}, {directoryName({{lab::oid::kCountry, "DE"}})}},
        {directoryName({{lab::oid::kCountry, "DE"}, {lab::oid::kCommonName, "x"}})},
        Verdict::Outside},
    {"OtherNameOfThatType", {{}, {otherName("1.2.3", "x")}}, {otherName("1.2.3", "y")},
        Verdict::Unfit},
    {"OtherNameOfAnotherType", {{}, {otherName("1.2.3", "x")}}, {otherName("1.2.4", "y")},
        Verdict::Inside},
    {"OtherNameAbsent", {{}, {otherName("1.2.3", "x")}}, {dnsName("example.com")}, Verdict::Inside},
    {"InternationalEmail", {{emailName("example.com")}, {}},
        {otherName("1.3.6.1.5.5.7.8.9", "a@example.com")}, Verdict::Unfit},
    {"AnotherForm", {{ipName(kNet10)}, {}}, {dnsName("example.com")}, Verdict::Inside},
};

class Constraint : public testing::TestWithParam<Case> {};

TEST_P(Constraint, BindsTheLeaf)
{
    Three specs;
    specs.middle = lab::withExtension(std::move(specs.middle), constraints(GetParam().subtrees));
    specs.leaf = GetParam().names.empty()
        ? lab::withoutExtension(std::move(specs.leaf), lab::oid::kSubjectAltName)
        : lab::withExtension(std::move(specs.leaf), altNames(GetParam().names));
    const Minted minted = mint(specs);
    const auto finding = trust::nameConstraintFinding(
        *decoded(minted.middle), *decoded(minted.leaf), trust::PathPlace::Leaf);
    const Verdict verdict = !finding                       ? Verdict::Inside
        : finding->id == trust::issue::kNameConstraintForm ? Verdict::Unfit
                                                           : Verdict::Outside;
    EXPECT_EQ(verdict, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Names, Constraint, testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

std::vector<std::string> judged(const Three& specs)
{
    const Minted minted = mint(specs);
    trust::Workbench bench;
    const std::vector<trust::PoolEntry> pool{entry(minted.middle)};
    return failures(trust::findChain(
        decoded(minted.leaf), pool, anchorsOf({minted.root}), serverOptions(), bench));
}

TEST(ConstraintInPath, OfTheAnchorBindsAllBelow)
{
    Three specs;
    specs.root
        = lab::withExtension(std::move(specs.root), constraints({{dnsName("example.net")}, {}}));
    EXPECT_EQ(judged(specs), std::vector<std::string>{"0:chain.name-constraint"});
}

TEST(ConstraintInPath, BindsAnIntermediateButNotASelfIssuedOne)
{
    Three specs;
    specs.root
        = lab::withExtension(std::move(specs.root), constraints({{dnsName("example.com")}, {}}));
    specs.middle = lab::withExtension(std::move(specs.middle), altNames({dnsName("example.net")}));
    EXPECT_EQ(judged(specs), std::vector<std::string>{"1:chain.name-constraint"});
    specs.middle.subject = specs.root.subject;
    EXPECT_EQ(judged(specs), std::vector<std::string>{});
}

TEST(ConstraintInPath, LooksAtTheCommonNameOnlyWithoutAltNames)
{
    Three specs;
    specs.middle
        = lab::withExtension(std::move(specs.middle), constraints({{dnsName("example.com")}, {}}));
    specs.leaf.subject = {{lab::oid::kCommonName, "www.example.net"}};
    EXPECT_EQ(judged(specs), std::vector<std::string>{});
    specs.leaf = lab::withoutExtension(std::move(specs.leaf), lab::oid::kSubjectAltName);
    EXPECT_EQ(judged(specs), std::vector<std::string>{"0:chain.name-constraint"});
    specs.leaf.subject = {{lab::oid::kCommonName, "Some Person"}};
    EXPECT_EQ(judged(specs), std::vector<std::string>{});
}

TEST(ConstraintInPath, LooksAtMailAddressesInTheSubject)
{
    Three specs;
    specs.middle = lab::withExtension(
        std::move(specs.middle), constraints({{emailName("example.com")}, {}}));
    specs.leaf.subject.push_back({"1.2.840.113549.1.9.1", "a@example.net"});
    EXPECT_EQ(judged(specs), std::vector<std::string>{"0:chain.name-constraint"});
}

std::vector<Bytes> many(std::size_t count, const std::string& tail)
{
    std::vector<Bytes> names;
    for (std::size_t i = 0; i < count; ++i) {
        names.push_back(dnsName("h" + std::to_string(i) + tail));
    }
    return names;
}

// 1,024 names times 1,024 constraints are looked at, one more is not.
TEST(ConstraintInPath, RefusesMoreWorkThanItsBound)
{
    Three specs;
    specs.middle = lab::withExtension(
        std::move(specs.middle), constraints({{}, many(1024, ".example.net")}));
    specs.leaf = lab::withExtension(std::move(specs.leaf), altNames(many(1024, ".example.com")));
    EXPECT_EQ(judged(specs), std::vector<std::string>{});
    specs.leaf = lab::withExtension(std::move(specs.leaf), altNames(many(1025, ".example.com")));
    EXPECT_EQ(judged(specs), std::vector<std::string>{"0:chain.name-constraint-work"});
}

TEST(ConstraintInPath, CountsOnlyWhatIsCompared)
{
    Three specs;
    specs.middle = lab::withExtension(
        std::move(specs.middle), constraints({{}, std::vector<Bytes>(2000, ipName(kNet10))}));
    specs.leaf = lab::withExtension(std::move(specs.leaf), altNames(many(2000, ".example.com")));
    EXPECT_EQ(judged(specs), std::vector<std::string>{});
}

TEST(ConstraintInPath, CountsASubjectOfVeryManyAttributesInFull)
{
    Three specs;
    specs.middle = lab::withExtension(
        std::move(specs.middle), constraints({{}, many(2000, ".example.net")}));
    for (int i = 0; i < 600; ++i) {
        specs.leaf.subject.push_back({"1.2.840.113549.1.9.1", "a@example.com"});
    }
    EXPECT_EQ(judged(specs), std::vector<std::string>{"0:chain.name-constraint-work"});
}

struct PeerCase {
    const char* name;
    std::vector<Bytes> names;
    trust::NameType type;
    const char* wanted;
    const char* expected; // issue id, or empty
};

std::ostream& operator<<(std::ostream& out, const PeerCase& one)
{
    return out << one.name;
}

using enum trust::NameType;
const PeerCase kPeerCases[] = {
    {"Equal", {dnsName("Example.com")}, Dns, "exaMple.com", ""},
    {"AbsoluteReference", {dnsName("example.com")}, Dns, "example.com.", ""},
    {"SecondOfTwo", {dnsName("a.example.com"), dnsName("b.example.com")}, Dns, "b.example.com", ""},
    {"Other", {dnsName("example.com")}, Dns, "example.net", "name.mismatch"},
    {"Below", {dnsName("example.com")}, Dns, "a.example.com", "name.mismatch"},
    {"Wildcard", {dnsName("*.example.com")}, Dns, "a.example.com", ""},
    {"WildcardIsOneLabel", {dnsName("*.example.com")}, Dns, "a.b.example.com", "name.mismatch"},
    {"WildcardIsNoEmptyLabel", {dnsName("*.example.com")}, Dns, "example.com", "name.mismatch"},
    {"WildcardInsideALabel", {dnsName("b*z.example.com")}, Dns, "baz.example.com", "name.mismatch"},
    {"WildcardFurtherRight", {dnsName("a.*.example.com")}, Dns, "a.b.example.com", "name.mismatch"},
    {"WildcardOverATopLevel", {dnsName("*.com")}, Dns, "example.com", "name.mismatch"},
    {"WildcardAlone", {dnsName("*")}, Dns, "com", "name.mismatch"},
    {"Underscore", {dnsName("a_b.example.com")}, Dns, "a_b.example.com", "name.bad-reference"},
    {"AddressAmongDnsNames", {dnsName("8.8.8.8")}, Dns, "8.8.8.8", "name.bad-reference"},
    {"AddressInDnsName", {dnsName("8.8.8.8")}, Ip, "8.8.8.8", "name.mismatch"},
    {"Address", {ipName({8, 8, 8, 8})}, Ip, "8.8.8.8", ""},
    {"AddressWithZeros", {ipName({8, 8, 8, 8})}, Ip, "8.8.8.08", "name.bad-reference"},
    {"Address6", {ipName({0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1})}, Ip,
        "2001:db8:0::1", ""},
    {"Mailbox", {emailName("a@Example.com")}, Email, "a@example.com", ""},
    {"MailboxCase", {emailName("a@example.com")}, Email, "A@example.com", "name.mismatch"},
    {"NotAMailbox", {emailName("a@example.com")}, Email, "example.com", "name.bad-reference"},
    {"NoNamesAtAll", {}, Dns, "example.com", "name.no-san"},
};

class PeerName : public testing::TestWithParam<PeerCase> {};

TEST_P(PeerName, IsFoundOnlyAmongAltNames)
{
    lab::CertificateSpec spec = leafSpec(keyOf("Leaf"), keyOf("Leaf"));
    spec.subject = {{lab::oid::kCommonName, GetParam().wanted}};
    spec = GetParam().names.empty()
        ? lab::withoutExtension(std::move(spec), lab::oid::kSubjectAltName)
        : lab::withExtension(std::move(spec), altNames(GetParam().names));
    const auto findings = trust::checkPeerName(
        *decoded(lab::selfSigned(spec, keyOf("Leaf"))), GetParam().type, GetParam().wanted);
    EXPECT_EQ(findings.empty() ? "" : findings.front().id.value, GetParam().expected);
}

struct CommonNameCase {
    const char* name;
    const char* commonName;
    std::vector<Bytes> names;
    const char* expected; // issue id, or empty
};
void PrintTo(const CommonNameCase& one, std::ostream* out)
{
    *out << one.name;
}
const CommonNameCase kCommonNameCases[]{
    {"OneOfTheNames", "a.example.com", {dnsName("a.example.com")}, ""},
    {"UnderAWildcard", "b.example.com", {dnsName("a.example.com"), dnsName("*.example.com")}, ""},
    {"DomainOfTheNames", "example.com", {dnsName("a.example.com")}, ""},
    {"NotAHost", "A machine", {dnsName("a.example.com")}, ""},
    {"AnotherHost", "b.example.com", {dnsName("a.example.com")}, "name.common-name-not-in-san"},
    {"NotADomainByItsEnd", "ample.com", {dnsName("a.example.com")}, "name.common-name-not-in-san"},
};
class CommonName : public testing::TestWithParam<CommonNameCase> {};
TEST_P(CommonName, MustNotContradictTheNames)
{
    lab::CertificateSpec spec = leafSpec(keyOf("Leaf"), keyOf("Leaf"));
    spec.subject = {{lab::oid::kCommonName, GetParam().commonName}};
    spec = lab::withExtension(std::move(spec), altNames(GetParam().names));
    const auto findings = trust::checkPeerName(
        *decoded(lab::selfSigned(spec, keyOf("Leaf"))), trust::NameType::Dns, "a.example.com");
    EXPECT_EQ(findings.empty() ? "" : findings.front().id.value, GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(Names, CommonName, testing::ValuesIn(kCommonNameCases),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(Names, PeerName, testing::ValuesIn(kPeerCases),
    [](const auto& info) { return std::string(info.param.name); });

} // namespace
} // namespace attest::test
