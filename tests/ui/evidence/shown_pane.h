// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence_pane.h"
#include "evidence/field_model.h"
#include "evidence/field_tree.h"
#include "ui/evidence/token_case.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

namespace attest::test {

using ui::FieldModel;
using ui::Row;

/// The pane on a screen, with a case.
struct Shown {
    explicit Shown(casefile::Case c, QSize size = {1000, 600})
        : live(test::open(std::move(c)))
        , pane(actions)
        , tree(*pane.findChild<ui::FieldTree*>())
        , model(*pane.findChild<FieldModel*>())
    {
        pane.setCase(live.get());
        pane.resize(size);
        pane.show();
        pane.activateWindow();
        tree.setFocus();
        (void)QTest::qWaitForWindowActive(&pane);
    }
    /// By its name, the first below a name.
    QModelIndex field(const char* name, const char* below = nullptr) const
    {
        const auto& fields = model.fields();
        bool under = below == nullptr;
        for (decode::NodeId id = 0; id < fields.tree().size(); ++id) {
            const auto said = model.words().name({Row::Nodes, id});
            under = under || said == QLatin1String(below);
            if (under && said == QLatin1String(name)) {
                return model.indexOf({Row::Nodes, id});
            }
        }
        return {};
    }
    bool visible(const QModelIndex& index) const
    {
        return tree.viewport()->rect().contains(tree.visualRect(index))
            && tree.visualRect(index).isValid();
    }
    QLineEdit& finder() const
    {
        for (auto* each : pane.findChildren<QLineEdit*>()) {
            if (each->accessibleName() == QLatin1String("Find field")) {
                return *each;
            }
        }
        qFatal("no box to find fields");
    }
    QString clipboard(const char* action)
    {
        QGuiApplication::clipboard()->clear();
        actions.find(QLatin1String(action))->trigger();
        return QGuiApplication::clipboard()->text();
    }
    std::unique_ptr<ui::LiveCase> live;
    ui::Actions actions;
    ui::EvidencePane pane;
    ui::FieldTree& tree;
    FieldModel& model;
};

} // namespace attest::test
