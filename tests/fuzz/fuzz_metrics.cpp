// SPDX-License-Identifier: GPL-3.0-or-later
// Both readers of expositions: never past their text, and what they take has names, labels and series
// that are the same each time they are looked at.
#include "base/bytes.h"
#include "telemetry/metrics/known_metrics.h"
#include "telemetry/metrics/names.h"
#include "telemetry/metrics/overview.h"

#include <cstdlib>

using namespace attest;
using namespace attest::telemetry;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

void checkSamples(const Exposition& exposition)
{
    for (const auto& sample : exposition.samples) {
        require(sample.family < exposition.families.size());
        require(!exposition.nameOf(sample).empty());
        require(std::size_t{sample.labels.offset} + sample.labels.length <= exposition.text.size());
        auto labels = exposition.labelsOf(sample);
        LabelView label;
        std::size_t count = 0;
        while (labels.next(label)) {
            require(!label.nameText().empty());
            static_cast<void>(label.valueText());
            ++count;
        }
        require(count == sample.labelCount);
    }
    for (const auto& family : exposition.families) {
        static_cast<void>(exposition.helpOf(family));
        const auto name = exposition.nameOf(family);
        for (const auto escaping : {Escaping::AllowUtf8, Escaping::Dots, Escaping::Values}) {
            static_cast<void>(metricKey(displayName(name, escaping), family.type));
        }
    }
}

void checkSeries(const Exposition& exposition)
{
    const MetricCatalogue catalogue;
    Scrapes scrapes([](const auto&) { return true; });
    const auto first = scrapes.add(exposition, 1'000'000'000);
    const auto second = scrapes.add(exposition, 2'000'000'000);
    require(first.series == second.series && second.fresh == 0 && second.gone == 0);
    const WatchedServer server{"", &scrapes};
    static_cast<void>(overviewOf({&server, 1}, catalogue, 2'000'000'000, 60));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = asText({data, size});
    for (const auto format : {ExpositionFormat::Text, ExpositionFormat::OpenMetrics}) {
        ExpositionOptions options;
        options.format = format;
        const auto strict = readExposition(text, options);
        options.faults = ExpositionOptions::Faults::Skip;
        const auto lenient = readExposition(text, options);
        require(lenient.ok());
        require(strict.ok() == (lenient->faultCount == 0));
        if (strict.ok()) {
            require(strict->samples.size() == lenient->samples.size());
        } else {
            require(strict.problem().span.end() <= size);
        }
        checkSamples(*lenient);
        checkSeries(*lenient);
    }
    return 0;
}
