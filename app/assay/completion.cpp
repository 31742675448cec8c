// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion.h"

#include "lookup.h"
#include "time_ago.h"
#include "verb.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace attest::app {

namespace {

bool takesPath(Takes takes)
{
    return takes == Takes::File || takes == Takes::Files || takes == Takes::Path
        || takes == Takes::Stream;
}

bool takesWords(Takes takes)
{
    return takes == Takes::Choice || takes == Takes::Choices || takes == Takes::Moment;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const auto& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

void addOnce(std::vector<std::string>& words, std::string_view word)
{
    if (std::find(words.begin(), words.end(), word) == words.end()) {
        words.emplace_back(word);
    }
}

std::string_view firstWord(std::string_view name)
{
    return name.substr(0, name.find(' '));
}

std::string_view secondWord(std::string_view name)
{
    const auto space = name.find(' ');
    return space == name.npos ? std::string_view() : name.substr(space + 1);
}

std::vector<std::string> firstWords()
{
    std::vector<std::string> words;
    for (const Verb* verb : allVerbs()) {
        addOnce(words, firstWord(verb->name));
    }
    return words;
}

std::vector<std::string> objectsOf(std::string_view first)
{
    std::vector<std::string> words;
    for (const Verb* verb : allVerbs()) {
        if (firstWord(verb->name) == first && !secondWord(verb->name).empty()) {
            words.emplace_back(secondWord(verb->name));
        }
    }
    return words;
}

std::string flagsOf(const Verb& verb)
{
    std::vector<std::string> words;
    for (const auto& option : optionsOf(verb)) {
        words.push_back("--" + std::string(option.name));
    }
    return joined(words);
}

/// The words of "modern|legacy" separated by spaces.
std::string choices(const Option& option)
{
    return joined(split(option.takes == Takes::Moment ? kTimesAgo : option.value, '|'));
}

// Inside single quotes of any of the three shells.
std::string quoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

/// What operands of a verb can be: words, or nothing; no answer means files.
std::optional<std::string> operandWords(const Verb& verb)
{
    if (verb.name == "explain") {
        std::vector<std::string> words;
        for (const auto& entry : explain::entries()) {
            words.emplace_back(entry.id);
        }
        for (const auto& facts : attributeFacts()) {
            words.emplace_back(facts.key.substr(0, facts.key.find('<')));
        }
        return joined(words);
    }
    if (verb.name == "completion") {
        return "bash zsh fish";
    }
    if (verb.name == "help") {
        auto words = firstWords();
        words.emplace_back("exit-codes");
        return joined(words);
    }
    return verb.operands.most == 0 ? std::optional(std::string()) : std::nullopt;
}

/// Cases of a shell `case` over "verb object --option": what its value can be.
std::string valueCases(std::string_view words, std::string_view files, std::string_view nothing)
{
    std::string out;
    for (const Verb* verb : allVerbs()) {
        for (const auto& option : verb->options) {
            if (option.takes == Takes::Nothing) {
                continue;
            }
            out += "    '" + std::string(verb->name) + " --" + std::string(option.name) + "') ";
            if (takesWords(option.takes)) {
                out += std::string(words) + " " + quoted(choices(option));
            } else {
                out += takesPath(option.takes) ? files : nothing;
            }
            out += " ;;\n";
        }
    }
    return out;
}

} // namespace

std::string bashCompletion()
{
    std::string out = R"(# bash completion for assay; load it with: source <(assay completion bash)
_assay()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local first=${COMP_WORDS[1]} second=${COMP_WORDS[2]} verb
    _assay_words() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
    _assay_files() { COMPREPLY=($(compgen -f -- "$current")); }
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        _assay_words ')"
        + joined(firstWords()) + R"( --help --version'
        return
    fi
    verb=$first
    case $first in
)";
    for (const auto& first : firstWords()) {
        const auto objects = objectsOf(first);
        if (objects.empty()) {
            continue;
        }
        out += "    " + first + ")\n        case \" " + joined(objects)
            + " \" in *\" $second \"*) verb=\"$first $second\" ;; esac\n"
            + "        if [ \"$COMP_CWORD\" -eq 2 ]; then\n            _assay_words "
            + quoted(joined(objects))
            + "\n            [ ${#COMPREPLY[@]} -gt 0 ] || _assay_files\n            return\n      "
              "  fi ;;\n";
    }
    out += "    esac\n    case \"$verb $previous\" in\n"
        + valueCases("_assay_words", "_assay_files", ":")
        + "    *)\n        case \"$current\" in\n        -*)\n            case $verb in\n";
    for (const Verb* verb : allVerbs()) {
        out += "            '" + std::string(verb->name) + "') _assay_words "
            + quoted(flagsOf(*verb)) + " ;;\n";
    }
    out += "            esac ;;\n        *)\n            case $verb in\n";
    for (const Verb* verb : allVerbs()) {
        if (const auto words = operandWords(*verb)) {
            out += "            '" + std::string(verb->name) + "') "
                + (words->empty() ? ":" : "_assay_words " + quoted(*words)) + " ;;\n";
        }
    }
    return out + R"(            *) _assay_files ;;
            esac ;;
        esac ;;
    esac
}
complete -o filenames -F _assay assay
)";
}

std::string zshCompletion()
{
    std::string out = R"(#compdef assay
# zsh completion for assay; load it with: source <(assay completion zsh)
_assay()
{
    local current=${words[CURRENT]} previous=${words[CURRENT-1]} verb=${words[2]}
    _assay_words() { compadd -- ${=1}; }
    if (( CURRENT == 2 )); then
        _assay_words ')"
        + joined(firstWords()) + R"('
        return
    fi
    case $verb in
)";
    for (const auto& first : firstWords()) {
        const auto objects = objectsOf(first);
        if (objects.empty()) {
            continue;
        }
        out += "    " + first + ")\n        if (( CURRENT == 3 )); then\n            _assay_words "
            + quoted(joined(objects))
            + "\n            _files\n            return\n        fi\n"
              "        case \" "
            + joined(objects)
            + " \" in (*\" ${words[3]} \"*) verb=\"$verb ${words[3]}\" ;; esac ;;\n";
    }
    out += "    esac\n    case \"$verb $previous\" in\n" + valueCases("_assay_words", "_files", ":")
        + "    *)\n        if [[ $current == -* ]]; then\n            case $verb in\n";
    for (const Verb* verb : allVerbs()) {
        out += "            '" + std::string(verb->name) + "') _assay_words "
            + quoted(flagsOf(*verb)) + " ;;\n";
    }
    out += "            esac\n        else\n            case $verb in\n";
    for (const Verb* verb : allVerbs()) {
        if (const auto words = operandWords(*verb)) {
            out += "            '" + std::string(verb->name) + "') "
                + (words->empty() ? ":" : "_assay_words " + quoted(*words)) + " ;;\n";
        }
    }
    return out + R"(            *) _files ;;
            esac
        fi ;;
    esac
}
compdef _assay assay
)";
}

std::string fishCompletion()
{
    std::string out = "# fish completion for assay; load it with: assay completion fish | source\n";
    for (const auto& first : firstWords()) {
        out += "complete -c assay -f -n __fish_use_subcommand -a " + first;
        const auto objects = objectsOf(first);
        if (!objects.empty()) {
            out += "\ncomplete -c assay -f -n '__fish_seen_subcommand_from " + first
                + "; and not __fish_seen_subcommand_from " + joined(objects) + "' -a "
                + quoted(joined(objects));
        }
        out += "\n";
    }
    for (const Verb* verb : allVerbs()) {
        std::string condition = "__fish_seen_subcommand_from " + std::string(firstWord(verb->name));
        if (!secondWord(verb->name).empty()) {
            condition += "; and __fish_seen_subcommand_from " + std::string(secondWord(verb->name));
        }
        if (const auto words = operandWords(*verb)) {
            out += "complete -c assay -f -n " + quoted(condition)
                + (words->empty() ? "" : " -a " + quoted(*words)) + "\n";
        }
        for (const auto& option : optionsOf(*verb)) {
            out += "complete -c assay -n " + quoted(condition) + " -l " + std::string(option.name)
                + " -d " + quoted(said(option.help));
            if (takesWords(option.takes)) {
                out += " -x -a " + quoted(choices(option));
            } else if (option.takes != Takes::Nothing) {
                out += takesPath(option.takes) ? " -r -F" : " -x";
            }
            out += "\n";
        }
    }
    return out;
}

} // namespace attest::app
