// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/pane.h"
#include "logs/line_facts.h"

class QPlainTextEdit;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace attest::ui {

/// What one line of the log is and means: its kind, what stands behind it and what to do, its members, what was
/// written, and where to go on from it.
class LineDetail final : public Pane {
    Q_OBJECT
public:
    explicit LineDetail(QWidget* parent = nullptr);

    /// Nothing: no line is chosen.
    void show(const std::optional<LineFacts>& facts);
    /// What the line's source is called now.
    void setSource(const QString& source);
    /// What somebody noted on it; empty: nothing.
    void setNote(const QString& note);
    [[nodiscard]] const std::optional<LineFacts>& facts() const { return m_facts; }

signals:
    void sessionWanted(const QString& trace, quint64 row);
    /// What the catalogue says: LineFacts::page.
    void pageWanted(const std::string& key);
    void contextWanted(std::uint64_t row);
    void timeWanted(std::int64_t nanos, const QString& source);

private:
    void refresh(Change) override {}
    void changeEvent(QEvent* event) override;
    void build(QVBoxLayout& lines);
    QLabel* addText(QVBoxLayout& lines, const char* name);
    void addCaption(QVBoxLayout& lines, const QString& text, QLabel*& label);
    QToolButton* addLink(QVBoxLayout& lines, const char* name);
    void addNodes(QTreeWidgetItem& to, const std::vector<LineField>& fields) const;
    void fillTree();
    void fillRaw();
    void applyFonts();

    std::optional<LineFacts> m_facts;
    QWidget* m_page;
    QLabel *m_title, *m_message, *m_when;
    QLabel *m_noteCaption, *m_note;
    QLabel *m_causeCaption, *m_cause, *m_explanation, *m_remedy;
    QWidget* m_oddMarked;
    QLabel *m_oddMark, *m_odd;
    QLabel *m_fieldsCaption, *m_rawCaption, *m_aroundCaption;
    QTreeWidget* m_tree;
    QPlainTextEdit* m_raw;
    QToolButton *m_asBytes, *m_catalogue, *m_session, *m_context, *m_minute;
};

} // namespace attest::ui
