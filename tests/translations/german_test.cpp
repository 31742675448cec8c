// SPDX-License-Identifier: GPL-3.0-or-later
// The compiled translation, as the programs load it.
#include "explain/catalogue.h"
#include "report/story_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>
#include <gtest/gtest.h>

using namespace attest;

namespace {

class CompiledGerman : public testing::Test {
protected:
    void SetUp() override
    {
        if (!m_german.load(QStringLiteral(ASSAYER_QM_FOLDER "/assayer_de.qm"))) {
            GTEST_SKIP() << "built without translations: there was no lrelease";
        }
        QCoreApplication::installTranslator(&m_german);
    }

private:
    int m_count = 0;
    QCoreApplication m_application{m_count, nullptr};
    QTranslator m_german;
};

} // namespace

TEST_F(CompiledGerman, SpeaksOfIssues)
{
    const Finding finding{
        IssueId{"content.missing-field"}, Severity::Failure, {{"field", std::string("vmId")}}, {}};
    EXPECT_EQ(explain::explain(finding).title, "Dem Dokument fehlt ein Pflichtfeld");
    EXPECT_EQ(explain::explain(finding).explanation, "Das signierte Dokument hat kein Feld vmId.");
    EXPECT_EQ(explain::explain(finding, explain::Language::English).title,
        "A required field of the document is missing");
}

TEST_F(CompiledGerman, SpeaksInReports)
{
    const report::StoryWords words(explain::Language::Interface);
    EXPECT_EQ(words.outcome(verify::Outcome::Indeterminate), "Nicht entschieden");
    EXPECT_EQ(explain::stageTitle("azure_imds", "chain"), "Kette");
    EXPECT_EQ(
        report::StoryWords(explain::Language::English).outcome(verify::Outcome::Pass), "Accepted");
}
