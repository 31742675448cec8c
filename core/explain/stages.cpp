// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

#include <algorithm>

namespace attest::explain {
namespace {

const StageWords* findStage(std::string_view method, std::string_view stage)
{
    const auto all = wordsStages();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const StageWords& w) { return w.method == method && w.stage == stage; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::span<const StageWords> stageWords()
{
    return wordsStages();
}

std::string stageTitle(std::string_view method, std::string_view stage, Language language)
{
    const StageWords* words = findStage(method, stage);
    return words != nullptr ? translated(words->title, language) : std::string(stage);
}

std::string stageQuestion(std::string_view method, std::string_view stage, Language language)
{
    const StageWords* words = findStage(method, stage);
    return words != nullptr ? translated(words->question, language) : std::string();
}

} // namespace attest::explain
