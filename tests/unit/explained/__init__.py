"""Tests of regkg.explained."""
