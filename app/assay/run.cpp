// SPDX-License-Identifier: GPL-3.0-or-later
#include "run.h"

#include "base/json_writer.h"
#include "base/limits.h"
#include "case/casefile.h"
#include "evidence.h"
#include "explain/showable.h"
#include "help.h"
#include "issues.h"
#include "judgement.h"
#include "report/contract.h"
#include "shown_argument.h"
#include "unfit.h"
#include "verb.h"
#include "worker.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace attest::app {

namespace {

/// The verb that the words begin with, and how many of them name it.
struct Named {
    const Verb* verb = nullptr;
    std::size_t words = 0;
};

Named findVerb(std::span<const std::string> words)
{
    Named best;
    for (const Verb* verb : allVerbs()) {
        const auto parts = split(verb->name, ' ');
        if (parts.size() > best.words && parts.size() <= words.size()
            && std::equal(parts.begin(), parts.end(), words.begin())) {
            best = {verb, parts.size()};
        }
    }
    return best;
}

Form formOf(std::span<const std::string> words)
{
    return std::find(words.begin(), words.end(), "--json") == words.end() ? Form::Words
                                                                          : Form::Json;
}

/// How many of the words begin a verb and are none: one of "azure whoam", two of "azure vm".
std::size_t wordsOfHalf(std::span<const std::string> words)
{
    std::string half;
    for (std::size_t at = 0; at < words.size(); ++at) {
        half += words[at] + " ";
        const auto& verbs = allVerbs();
        if (std::none_of(verbs.begin(), verbs.end(),
                [&](const Verb* verb) { return verb->name.starts_with(half); })) {
            return at;
        }
    }
    return words.size();
}

int unknownVerb(std::span<const std::string> words, Streams& streams)
{
    const std::size_t known = wordsOfHalf(words);
    std::string half;
    for (const auto& word : words.first(known)) {
        half += word + " ";
    }
    std::vector<std::string_view> candidates;
    for (const Verb* verb : allVerbs()) {
        if (half.empty()) {
            candidates.push_back(verb->name.substr(0, verb->name.find(' ')));
        } else if (verb->name.starts_with(half)) {
            candidates.push_back(verb->name.substr(half.size()));
        }
    }
    if (known > 0 && (words.size() == known || words[known].starts_with('-'))) {
        half.pop_back();
        if (words.size() > known && (words[known] == "--help" || words[known] == "-h")) {
            streams.out.write(helpOnVerbs(half, streams.terminal));
            return kAccept;
        }
        std::string wanted;
        for (const auto object : candidates) {
            wanted += (wanted.empty() ? "" : ", ") + std::string(object);
        }
        return refuse(streams, formOf(words), kUsage, "usage.missing-object",
            {QT_TRANSLATE_NOOP("assay", "{word} needs to know what: {choices}"),
                {{"word", quotedArgument(half)}, {"choices", wanted}}});
    }
    const std::string& word = words[known];
    Sentence message(QT_TRANSLATE_NOOP("assay", "there is no verb {verb}"),
        {{"verb", quotedArgument(half + word)}});
    if (const auto near = nearestWord(word, candidates)) {
        message += {QT_TRANSLATE_NOOP("assay", "; the nearest is {near}"),
            {{"near", "'" + half + std::string(*near) + "'"}}};
    }
    return refuse(streams, formOf(words), kUnsupported, "unsupported.verb", message);
}

/// Evidence is small and read once; roots, policies and key sets serve many commands.
bool isEvidence(std::string_view option)
{
    return option == "in" || option == "leaf" || option == "msg" || option == "sig"
        || option == "content";
}

bool holdsCases(const Verb& verb, std::string_view option)
{
    const bool input = option == "in" || option == "left" || option == "right";
    return input
        && (verb.name == "decode" || verb.name == "demo"
            || (verb.name.starts_with("case ") && verb.name != "case new"));
}

std::size_t limitOf(const Verb& verb, std::string_view option)
{
    // A large server's metrics are tens of megabytes.
    constexpr std::size_t kMetricsBytes = 64U << 20U;
    return holdsCases(verb, option)    ? casefile::kCaseBytes
        : verb.name == "parse metrics" ? kMetricsBytes
                                       : kLimits.policyBytes;
}

std::optional<UsageError> readFiles(Invocation& invocation)
{
    bool readsInput = false;
    for (const auto& option : invocation.verb.options) {
        if (option.takes != Takes::File && option.takes != Takes::Files) {
            continue;
        }
        for (const auto& path : invocation.arguments.all(option.name)) {
            if (path == "-" && std::exchange(readsInput, true)) {
                return UsageError{"usage.conflict",
                    QT_TRANSLATE_NOOP("assay", "standard input can be read once only")};
            }
            auto read = invocation.worker.files().read(path, limitOf(invocation.verb, option.name),
                isEvidence(option.name) ? Keep::No : Keep::Yes, invocation.streams.in);
            if (auto* error = std::get_if<UsageError>(&read)) {
                return std::move(*error);
            }
            invocation.files[std::string(option.name)].push_back(
                std::move(std::get<FilePtr>(read)));
        }
    }
    return std::nullopt;
}

/// The stage that a file serves: what rejects when the file cannot be used.
std::string_view stageServed(const Verb& verb, std::string_view option)
{
    constexpr std::pair<std::string_view, std::string_view> kStages[]
        = {{"policy", "policy"}, {"agent", "policy"}, {"arm", "policy"}, {"jwks", "key"},
            {"discovery", "key"}, {"roots", "chain"}, {"add-roots", "chain"},
            {"intermediates", "chain"}, {"crls", "chain"}, {"certs", "cms"}, {"content", "cms"},
            {"key", "signature"}, {"msg", "signature"}, {"sig", "signature"}, {"ledger", "nonce"}};
    for (const auto& [name, stage] : kStages) {
        if (name == option) {
            return stage;
        }
    }
    if (verb.name == "parse json" || verb.name == "parse yaml") {
        return verb.name.substr(verb.name.size() - 4);
    }
    if (verb.name == "parse metrics") {
        return "metrics";
    }
    return verb.name.starts_with("policy ")                 ? "policy"
        : verb.name != "decode" && holdsCases(verb, option) ? "case"
                                                            : "decode";
}

int answerTooLarge(const Invocation& invocation, std::string_view stage, const FilePtr& file)
{
    Params params{{"file", file->path}, {"limit", static_cast<std::int64_t>(file->excess->limit)}};
    if (file->excess->size) {
        params.push_back({"size", static_cast<std::int64_t>(*file->excess->size)});
    }
    const Problem problem{issue::kFileTooLarge, std::move(params), {}};
    const auto name = invocation.verb.name;
    if (name == "verify attested" || name == "verify token") {
        return answerUnfit(invocation, Unfit{stage, problem, file},
            name == "verify token" ? verify::Method::AzureMsi : verify::Method::AzureImds);
    }
    return answer(invocation, rejectedAt(stage, problem, {stage}));
}

int runVerb(const Verb& verb, std::span<const std::string> words, Streams& streams, Worker& worker)
{
    auto parsed = parseArguments(optionsOf(verb), verb.operands, words);
    if (const auto* error = std::get_if<UsageError>(&parsed)) {
        auto message = error->message;
        if (formOf(words) == Form::Words) {
            message += Sentence("\n       ");
            message
                += {QT_TRANSLATE_NOOP("assay", "see: assay help {verb}"), {{"verb", verb.name}}};
        }
        return refuse(streams, formOf(words), kUsage, error->code, message);
    }
    const auto& arguments = std::get<Arguments>(parsed);
    if (arguments.has("help")) {
        streams.out.write(helpOn(verb, streams.terminal));
        return kAccept;
    }
    // A report for a file, and anything for programs, is UTF-8 wherever it is made.
    AsciiSink ascii(streams.out);
    const bool isForPeople = !arguments.has("json") && verb.name != "completion"
        && verb.name != "policy export" && arguments.textOr("report", "text") == "text";
    const bool marks = isForPeople && streams.terminal.charset == Charset::Ascii;
    Sink& out = marks ? static_cast<Sink&>(ascii) : streams.out;
    Streams own{out, streams.err, streams.in, streams.terminal};
    Invocation invocation{verb, arguments, own, worker, {}};
    if (invocation.json() && !hasJsonForm(verb)) {
        return refuse(invocation,
            {"usage.no-json",
                {QT_TRANSLATE_NOOP("assay", "'{verb}' has no JSON form; 'contract' has the verbs"),
                    {{"verb", verb.name}}}});
    }
    if (const auto error = readFiles(invocation)) {
        return refuse(invocation, *error);
    }
    for (const auto& [option, files] : invocation.files) {
        for (const auto& file : files) {
            if (file->excess) {
                return answerTooLarge(invocation, stageServed(verb, option), file);
            }
        }
    }
    return verb.run(invocation);
}

} // namespace

int refuse(Streams& streams, Form form, int exit, std::string_view code, const Sentence& message)
{
    streams.err.write("assay: " + safeMessage(message.shown) + "\n");
    if (form == Form::Json) {
        JsonWriter json;
        json.beginObject().key("contract").number(report::kContractVersion);
        // No verdict: nothing was judged.
        json.key("verdict").null().key("stage").null().member("code", code);
        json.member("message", safeMessage(message.english)).key("stages").beginArray().endArray();
        json.key("exit").number(exit).endObject();
        streams.out.write(json.take() + "\n");
    }
    return exit;
}

int run(std::span<const std::string> words, Streams& streams, Worker& worker)
{
    try {
        if (words.empty()) {
            streams.err.write(helpOnVerbs({}, streams.terminal));
            return kUsage;
        }
        if (words[0] == "--help" || words[0] == "-h") {
            streams.out.write(helpOnVerbs({}, streams.terminal));
            return kAccept;
        }
        if (words[0].starts_with('-') && words[0] != "--version") {
            return refuse(streams, formOf(words), kUsage, "usage.missing-verb",
                QT_TRANSLATE_NOOP(
                    "assay", "a verb comes first, then its options: 'assay help' lists them"));
        }
        const std::vector<std::string> version{"version"};
        const auto asked = words[0] == "--version" ? std::span<const std::string>(version) : words;
        const auto named = findVerb(asked);
        return named.verb ? runVerb(*named.verb, asked.subspan(named.words), streams, worker)
                          : unknownVerb(asked, streams);
    } catch (const std::exception& fault) {
        return refuse(
            streams, formOf(words), kInternal, "internal.fault", std::string(fault.what()));
    }
}

} // namespace attest::app
